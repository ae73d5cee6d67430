/** Exploring the map and the timeline freely, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { watchAnimations } from '../support/animations.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';
import { tabTo } from '../support/tab-to.ts';
import { wordsRest } from '../support/words.ts';

const browser = await sharedBrowser();

const site = siteOf('main');
const { url, story: file } = site;
const story = storyOf(file);
const steps = story.chapters.flatMap((chapter) => chapter.steps.map((s) => stepId(chapter, s)));
const MIDDLE = steps[Math.floor(steps.length / 2)] ?? '';

const DIALOG = '[data-explore]';
const rows = (page: Page) => page.locator(`${DIALOG} [data-row]`).count();
const hash = (page: Page) => page.evaluate(() => location.hash);
const place = (page: Page) =>
  page.evaluate(() => ({
    y: scrollY,
    step: document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep'],
  }));

/** With its graphics drawn, and so their controls to press. */
async function openLive(options = {}) {
  const opened = await openPage(browser, url, options);
  await opened.page.waitForSelector('[data-stage] .pointable');
  return opened;
}

describe('explore', () => {
  it('is fetched when it opens from a step, filters, sorts and leads back to the same place, by keyboard alone', async () => {
    const { page, complaints, close } = await openLive();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await goTo(page, MIDDLE);
    const before = await place(page);
    await page.waitForTimeout(500);
    expect(await page.locator(DIALOG).count()).toBe(0);
    const ofExplore = () => asked.filter((address) => address.includes('dialog'));
    expect(ofExplore()).toEqual([]);

    await page.locator('[data-stage] a[href="#explore"]').focus();
    await page.keyboard.press('Enter');
    await page.locator(DIALOG).waitFor();
    expect(ofExplore()).not.toEqual([]);
    expect(await rows(page)).toBe(story.events.length);

    const [theme] = story.themes;
    await tabTo(page, 'Topic');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const ofTheme = story.events.filter((event) => event.theme === theme?.id).length;
    await expect.poll(() => rows(page)).toBe(ofTheme);
    expect(await hash(page)).toBe(`#explore?theme=${theme?.id}`);

    await tabTo(page, 'From');
    for (let i = 0; i < 4; i++) await page.keyboard.press('PageUp');
    await expect.poll(() => hash(page)).toMatch(/&from=\d{4}-\d{2}$/);
    expect(await rows(page)).toBeLessThan(ofTheme);

    await tabTo(page, 'Date');
    await page.keyboard.press('Enter');
    await expect.poll(() => hash(page)).toMatch(/order=down$/);
    const sorted = page.locator(`${DIALOG} th[aria-sort="descending"]`);
    expect(await sorted.innerText()).toContain('Date');

    await page.keyboard.press('Escape');
    await page.locator(DIALOG).waitFor({ state: 'detached' });
    expect(await place(page)).toEqual(before);
    expect(await hash(page)).toBe(`#${MIDDLE}`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows the same view from its address: shared, reloaded, and by the browser’s back', async () => {
    const { page, close } = await openPage(browser, `${url}#explore?status=disputed`);
    await page.locator(DIALOG).waitFor();
    const disputed = story.events.filter(({ status }) => status === 'disputed').length;
    await expect.poll(() => rows(page)).toBe(disputed);

    await page.getByLabel('Reported').check();
    const both = story.events.filter(({ status }) => status !== 'confirmed').length;
    await expect.poll(() => rows(page)).toBe(both);
    await page.reload();
    await expect.poll(() => rows(page)).toBe(both);
    await page.goBack();
    await expect.poll(() => rows(page)).toBe(disputed);
    await page.goForward();
    await expect.poll(() => rows(page)).toBe(both);
    await close();
  });

  it('goes back to the story, at the same step, by the browser’s back', async () => {
    const { page, close } = await openLive({ viewport: { width: 390, height: 844 } });
    await goTo(page, MIDDLE);
    const before = await place(page);
    // By then the address says the step, and the browser would go to its beginning.
    await expect.poll(() => hash(page)).toBe(`#${MIDDLE}`);
    await page.locator('[data-stage] a[href="#explore"]').click();
    await page.locator(DIALOG).waitFor();
    await page.goBack();
    await page.locator(DIALOG).waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    expect(await place(page)).toEqual(before);
    await close();
  });

  it('leads back to that place after it was loaded anew', async () => {
    const { page, close } = await openLive();
    await goTo(page, MIDDLE);
    // The page's own typefaces, which are there from now on, may put it at other px.
    const top = () =>
      page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? 0, MIDDLE);
    const before = await top();
    await page.locator('[data-stage] a[href="#explore"]').click();
    await page.getByLabel('Reported').check();
    await page.reload();
    await page.locator(DIALOG).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await place(page)).step).toBe(MIDDLE);
    await page.waitForTimeout(300);
    expect(Math.abs((await top()) - before)).toBeLessThan(60);
    await close();
  });

  it('keeps a handle of its brush at the other, answers at once when it turns back, and leads to the story’s beginning', async () => {
    const { page, close } = await openPage(browser, `${url}#explore?from=2010-01&to=2015-01`);
    const handle = page.getByLabel('From', { exact: true });
    await handle.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('PageUp');
    const to = await page.getByLabel('To', { exact: true }).inputValue();
    expect(await handle.inputValue()).toBe(to);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => hash(page)).toContain('from=2014-12');

    // Its own address has no step to lead back to.
    await page.keyboard.press('Escape');
    await expect.poll(() => place(page)).toEqual({ y: 0, step: undefined });
    await close();
  });

  it('fits into 320 px without sideways scrolling, and a phone with letters twice as large', async () => {
    const { page, close } = await openPage(browser, `${url}#explore`, {
      viewport: { width: 320, height: 700 },
    });
    await page.locator(DIALOG).waitFor();
    const wide = await page.locator(DIALOG).evaluate((dialog) => dialog.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    const viewport = { width: 390, height: 844 };
    await page.setViewportSize(viewport);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const sizes = () =>
      page.locator(DIALOG).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    await expect.poll(sizes).toBe(0);
    await page.locator(`${DIALOG} .download summary`).click();
    const menu = await page.locator(`${DIALOG} .menu`).boundingBox();
    expect(menu?.x).toBeGreaterThanOrEqual(0);
    expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    await close();
  });

  it('narrows its map and its timeline to what is left, says so when nothing is, has a way to its list by keyboard, and opens an event there', async () => {
    const { page, close } = await openPage(browser, `${url}#explore?place=beijing`);
    const marks = page.locator(`${DIALOG} [data-event][data-state="shown"]`);
    const expected = story.events.filter((event) => event.place === 'beijing');
    await expect.poll(() => marks.count()).toBe(expected.length);
    const places = page.locator(`${DIALOG} [data-place]:not(.main, .beyond)`);
    expect(await places.evaluateAll((all) => all.map((e) => e.getAttribute('data-place')))).toEqual(
      ['beijing'],
    );
    await page.evaluate(() => (location.hash = '#explore?place=beijing&status=disputed'));
    await page.getByText('No events match.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => rows(page)).toBe(story.events.length);

    // A way past filters and graphics to the list.
    await page.locator(`${DIALOG} form button`).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inList = () => document.activeElement?.closest('.list') !== null;
    expect(await page.evaluate(inList)).toBe(true);
    const box = await page.locator(':focus').boundingBox();
    expect(box?.y).toBeGreaterThan(60);

    const event = story.events.find(({ id }) => id === 'first-ceasefire');
    const title = page.getByRole('button', { name: event?.title ?? '' });
    await title.click();
    const row = page.locator(`[data-row="${event?.id}"]`);
    await row.getByText(event?.summary.slice(0, 30) ?? '').waitFor();
    expect(await title.getAttribute('aria-expanded')).toBe('true');
    await close();
  });

  it('leads from the middle of the story to the table where its code cannot be had, and says so', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(/dialog/, (route) => route.abort());
    await page.goto(url, { waitUntil: 'load' });
    await goTo(page, MIDDLE);
    await page.locator('[data-stage] a[href="#explore"]').click();
    await expect.poll(() => hash(page)).toBe('#events');
    await page.locator('[data-share-status] button').waitFor();
    // It stays there: what is in sight is the table's head.
    await page.waitForTimeout(500);
    const box = await page.locator('#events h2').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(300);
    expect(await hash(page)).toBe('#events');
    await context.close();
  });

  it.each([
    ['moves nothing where the reader asks for less motion', 'reduce', false],
    ['moves its marks where the reader does not mind', 'no-preference', true],
  ] as const)('%s, while filters change', async (_, reducedMotion, moves) => {
    const { page, close } = await openPage(browser, `${url}#explore`, { reducedMotion });
    const marks = page.locator(`${DIALOG} [data-event][data-state="shown"]`);
    await expect.poll(() => marks.count()).toBeGreaterThan(0);
    await page.waitForTimeout(1500);
    const animations = await watchAnimations(page);
    for (const name of ['Reported', 'Disputed', 'Confirmed']) {
      const before = await rows(page);
      await page.getByLabel(name).check();
      await expect.poll(() => rows(page)).not.toBe(before);
      await wordsRest(page.locator(`${DIALOG} [data-graphic="timeline"]`));
    }
    expect((await animations()).length > 0).toBe(moves);
    await close();
  });
});
