/** A step's address in a real browser: it leads there, follows the reader, and leads back. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { CALM, goTo, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

const site = siteOf('main');
const { url } = site;
const steps = storyOf(site.story).chapters.flatMap((chapter) =>
  chapter.steps.map((step) => stepId(chapter, step)),
);
const [FIRST = '', SECOND = ''] = steps;
const MIDDLE = steps[Math.floor(steps.length / 2)] ?? '';
const LATER = steps[Math.floor(steps.length / 2) + 3] ?? '';

const SCREENS: [string, BrowserContextOptions][] = [
  ['laptop', { viewport: { width: 1440, height: 900 } }],
  ['phone', { viewport: { width: 390, height: 844 } }],
  ['phone on its side', { viewport: { width: 844, height: 390 } }],
];

/** A page that notes each step it enters, and each entry it adds to the history. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...CALM, ...options });
  await context.addInitScript(() => {
    const entered: (string | undefined)[] = [];
    Object.assign(window, { entered });
    document.addEventListener('story:step', (event) => {
      entered.push((event as CustomEvent<{ id: string | undefined }>).detail.id);
    });
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

const entered = (page: Page) =>
  page.evaluate(() => (window as unknown as { entered: string[] }).entered);
const hash = (page: Page) => page.evaluate(() => location.hash);
const current = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep']);
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

/** px from the window's top: on the next page other typefaces may stand above it, and it must not move for them. */
const topOf = (page: Page, step: string) =>
  page.locator(`[data-step="${step}"]`).evaluate((element) => element.getBoundingClientRect().top);

describe('the address of a step', () => {
  it.each(SCREENS)('leads there at once, and to no other step, on a %s', async (_, options) => {
    const page = await open(`${url}#${MIDDLE}`, options);
    await expect.poll(() => current(page)).toBe(MIDDLE);
    await page.waitForTimeout(700);
    expect(await entered(page)).toEqual([MIDDLE]);
    expect(await hash(page)).toBe(`#${MIDDLE}`);
    await page.context().close();
  });

  it('is not held back by one that is no text', async () => {
    const page = await open(`${url}#100%`);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await goTo(page, MIDDLE);
    await expect.poll(() => hash(page)).toBe(`#${MIDDLE}`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(SCREENS)('shows its text clear of the graphics, on a %s', async (_, options) => {
    const page = await open(`${url}#${MIDDLE}`, options);
    await expect.poll(() => current(page)).toBe(MIDDLE);
    const { text, stage, height } = await page.evaluate((id) => {
      const box = document.querySelector('.pinned')?.getBoundingClientRect();
      return {
        text: document.getElementById(id)?.getBoundingClientRect().top ?? 0,
        stage: box && box.left === 0 ? box.bottom : 0,
        height: innerHeight,
      };
    }, MIDDLE);
    expect(text).toBeGreaterThanOrEqual(stage);
    expect(text).toBeLessThan(height * 0.8);
    await page.context().close();
  });

  it('follows the reader, and adds nothing to the history', async () => {
    const page = await open(url);
    const length = () => page.evaluate(() => history.length);
    const before = await length();
    for (const id of [FIRST, SECOND, MIDDLE]) {
      await goTo(page, id);
      await expect.poll(() => hash(page)).toBe(`#${id}`);
    }
    expect(await length()).toBe(before);
    await page.context().close();
  });

  it('says nothing before the first step, at the beginning and when a reader returns there', async () => {
    const page = await open(url);
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => location.href)).toBe(url);
    expect(await scrolled(page)).toBe(0);
    await goTo(page, SECOND);
    await expect.poll(() => hash(page)).toBe(`#${SECOND}`);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => page.evaluate(() => location.href)).toBe(url);
    await page.context().close();
  });

  it('changes no more often than browsers allow, however fast a reader scrolls', async () => {
    const page = await open(url);
    await page.evaluate(() => {
      const original = history.replaceState.bind(history);
      Object.assign(window, { said: 0 });
      history.replaceState = (...values) => {
        (window as unknown as { said: number }).said++;
        original(...values);
      };
    });
    for (const id of steps.slice(0, 25)) await goTo(page, id);
    await expect.poll(() => hash(page)).toBe(`#${steps[24]}`);
    const said = await page.evaluate(() => (window as unknown as { said: number }).said);
    expect(said).toBeLessThan(12);
    await page.context().close();
  });

  it('brings a reload in the middle back to the same place', async () => {
    const page = await open(url, { viewport: { width: 390, height: 844 } });
    await goTo(page, MIDDLE);
    await expect.poll(() => hash(page)).toBe(`#${MIDDLE}`);
    await page.evaluate(() => scrollBy(0, 40));
    const place = await topOf(page, MIDDLE);
    await page.reload({ waitUntil: 'load' });
    await expect.poll(() => current(page)).toBe(MIDDLE);
    expect(Math.abs((await topOf(page, MIDDLE)) - place)).toBeLessThan(8);
    expect(await entered(page)).toEqual([MIDDLE]);
    await page.context().close();
  });

  it('brings back from another page to the same place', async () => {
    const page = await open(url);
    await goTo(page, MIDDLE);
    await expect.poll(() => hash(page)).toBe(`#${MIDDLE}`);
    const place = await topOf(page, MIDDLE);
    await page.goto(`${url}data/story.json`);
    await page.goBack({ waitUntil: 'load' });
    await expect.poll(() => current(page)).toBe(MIDDLE);
    expect(Math.abs((await topOf(page, MIDDLE)) - place)).toBeLessThan(8);
    await page.context().close();
  });

  it('leads back and forward between links inside the page', async () => {
    const page = await open(`${url}#${MIDDLE}`);
    await expect.poll(() => current(page)).toBe(MIDDLE);
    await page.evaluate((id) => {
      location.hash = id;
    }, LATER);
    await expect.poll(() => current(page)).toBe(LATER);
    await page.goBack();
    await expect.poll(() => current(page)).toBe(MIDDLE);
    expect(await hash(page)).toBe(`#${MIDDLE}`);
    await page.goForward();
    await expect.poll(() => current(page)).toBe(LATER);
    await page.context().close();
  });

  it('leaves the address of a note or a source alone while it is in sight', async () => {
    const page = await open(`${url}#${MIDDLE}`);
    await page.evaluate(() => {
      location.hash = 'sources';
    });
    await page.waitForTimeout(700);
    expect(await hash(page)).toBe('#sources');
    await goTo(page, LATER);
    await expect.poll(() => hash(page)).toBe(`#${LATER}`);
    await page.context().close();
  });

  it('rests while a reader explores, and is the step’s again afterwards', async () => {
    const page = await open(url);
    await goTo(page, MIDDLE);
    await page.locator('[data-stage] a[href="#explore"]').click();
    await page.locator('[data-explore]').waitFor();
    await page.waitForTimeout(600);
    expect(await hash(page)).toBe('#explore');
    await page.keyboard.press('Escape');
    await expect.poll(() => hash(page)).toBe(`#${MIDDLE}`);
    await page.context().close();
  });
});
