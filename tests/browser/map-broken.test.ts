/** What a reader has of the map when Leaflet breaks. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { liveMap, mainStory, MAP, marksOn } from '../support/live-map.ts';
import { goTo, sharedBrowser } from '../support/pages.ts';

const browser = await sharedBrowser();

const { url, middle } = mainStory();

const live = (options: BrowserContextOptions = {}) => liveMap(browser, url, options);

/** A page whose Leaflet is broken by `breakIt` before it comes. */
async function broken(breakIt: (page: Page) => Promise<unknown>) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await breakIt(page);
  await page.goto(url, { waitUntil: 'load' });
  return { page, errors, close: () => context.close() };
}

describe('a map whose Leaflet breaks', () => {
  let expected: string[];
  beforeAll(async () => {
    const { page, close } = await live();
    const before = await marksOn(page);
    await goTo(page, middle);
    do expected = await marksOn(page);
    while (expected.join() === before.join());
    await close();
  });

  it.each([
    ['never comes', (page: Page) => page.route(/leaflet-map.*js/, (route) => route.abort())],
    [
      'throws as it arrives',
      (page: Page) =>
        page.route(/leaflet-map.*js/, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' }),
        ),
    ],
    [
      'throws as its map is made',
      (page: Page) =>
        page.addInitScript(() => {
          // Leaflet refuses an element that it believes to be taken.
          new MutationObserver(() => {
            for (const element of document.querySelectorAll('.leaflet')) {
              Object.assign(element, { _leaflet_id: 1 });
            }
          }).observe(document, { childList: true, subtree: true });
        }),
    ],
  ])('stays drawn and follows the steps when it %s', async (_, breakIt) => {
    const { page, errors, close } = await broken(breakIt);
    await goTo(page, middle);
    await expect.poll(() => marksOn(page)).toEqual(expected);
    expect(await page.locator(`${MAP}[data-live]`).count()).toBe(0);
    // Until Leaflet has come and failed, its control waits for it.
    await expect.poll(() => page.locator(`${MAP} [aria-pressed]`).count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it.each(['jumps', 'flies'])('goes on drawn when the camera throws as it %s', async (move) => {
    const reducedMotion = move === 'jumps' ? 'reduce' : 'no-preference';
    const { page, complaints, close } = await live({ reducedMotion });
    // Leaflet keeps here where the map stands, and asks before every move.
    await page.locator(`${MAP} .leaflet-map-pane`).evaluate((pane) =>
      Object.defineProperty(pane, '_leaflet_pos', {
        get: () => {
          throw new Error('broken');
        },
      }),
    );
    await goTo(page, middle);
    await expect.poll(() => page.locator(`${MAP}[data-live]`).count()).toBe(0);
    await expect.poll(() => marksOn(page)).toEqual(expected);
    expect(complaints).toEqual([]);
    await close();
  });
});
