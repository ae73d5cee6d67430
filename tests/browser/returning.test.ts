/** A reader who comes back, in a real browser. */
import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

const site = siteOf('second');
const { url } = site;
const { updates, corrections } = storyOf(site.story);
const CORRECTION = `correction-${corrections[0]?.id}`;
const UPDATE = `update-${updates[0]?.id}`;

const NEWS = '[data-news]';
const KEY = `seen ${new URL(url).pathname}`;

async function visit(context: BrowserContext) {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url, { waitUntil: 'load' });
  const seen = () =>
    page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as unknown, KEY);
  const marked = () =>
    page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll<HTMLElement>('[data-new]:not([hidden])')].map(
          (mark) => mark.dataset['new'],
        ),
      ),
    ]);
  return { page, errors, seen, marked };
}

describe('a reader who comes back', () => {
  it('is told nothing at the first visit, nor where nothing is new', async () => {
    const context = await browser.newContext();
    for (let visits = 0; visits < 2; visits++) {
      const { page, seen, marked, errors } = await visit(context);
      await expect.poll(seen).toEqual([CORRECTION, UPDATE]);
      expect(await page.locator(NEWS).isVisible()).toBe(false);
      expect(await marked()).toEqual([]);
      expect(errors).toEqual([]);
    }
    await context.close();
  });

  it('is told at the head what is new, finds it marked, and is told once', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    await context.addInitScript(
      ([key, entries]) => {
        if (!localStorage.getItem(key)) localStorage.setItem(key, entries);
      },
      [KEY, JSON.stringify([UPDATE])] as const,
    );
    const { page, marked } = await visit(context);
    await page.locator(NEWS).waitFor();
    expect(await page.locator(NEWS).innerText()).toMatch(/: 1$/);
    expect(await marked()).toEqual([CORRECTION]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.locator(`${NEWS} a`).click();
    const entry = await page.locator(`#${CORRECTION}`).boundingBox();
    expect(entry?.y).toBeGreaterThan(-1);

    const later = await visit(context);
    await expect.poll(later.seen).toEqual([CORRECTION, UPDATE]);
    expect(await later.page.locator(NEWS).isVisible()).toBe(false);
    await context.close();
  });

  it('moves nothing on the page when the news come', async () => {
    const context = await browser.newContext();
    await context.addInitScript((key) => localStorage.setItem(key, '[]'), KEY);
    const { page } = await visit(context);
    const title = () => page.locator('h1').evaluate((h1) => h1.getBoundingClientRect().top);
    await page.locator(NEWS).waitFor();
    const before = await title();
    await page.locator(NEWS).evaluate((line) => ((line as HTMLElement).hidden = true));
    expect(await title()).toBe(before);
    await context.close();
  });

  it.each([
    [
      'is denied',
      'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })',
    ],
    ['holds something else', `localStorage.setItem(${JSON.stringify(KEY)}, "{")`],
  ])('reads in peace where the storage %s', async (_, script) => {
    const context = await browser.newContext();
    await context.addInitScript(script);
    const { page, errors } = await visit(context);
    await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    await page.waitForTimeout(300);
    expect(await page.locator(NEWS).isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('finds at the corrected step the way to the correction', async () => {
    const context = await browser.newContext();
    const { page } = await visit(context);
    const step = page.locator(`[data-step="${corrections[0]?.step}"]`);
    await step.locator(`a[href="#${CORRECTION}"]`).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${CORRECTION}`);
    const back = page.locator(`#${CORRECTION} a[href="#${corrections[0]?.step}"]`);
    expect(await back.count()).toBe(1);
    await context.close();
  });
});
