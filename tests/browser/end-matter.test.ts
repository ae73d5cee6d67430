/** What follows the story on a phone: laid out as it comes near, and exact for those who are led there. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launch, openPage } from '../support/pages.ts';
import { pngColumns } from '../support/png.ts';

const PHONE = { width: 390, height: 844 };
const ROWS = '#events tbody tr';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

function mainStory(): string {
  const site = inject('sites').find(({ name }) => name === 'main');
  if (!site) throw new Error('the main story was expected');
  return site.url;
}

/** How many rows of the table of events there are, and how many of them are laid out. */
const countRows = (page: Page) =>
  page.locator(ROWS).evaluateAll((rows) => ({
    all: rows.length,
    laidOut: rows.filter(({ firstElementChild }) =>
      firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
    ).length,
  }));

it('lays out the rows of the table near the reader, and not all at once', async () => {
  const { page, close } = await openPage(browser, mainStory(), { viewport: PHONE });
  await page.evaluate(() => document.querySelector('#events')?.scrollIntoView());
  await expect.poll(async () => (await countRows(page)).laidOut).toBeGreaterThan(0);
  const { all, laidOut } = await countRows(page);
  expect(laidOut).toBeLessThan(all / 2);
  await close();
});

it('leads to a row in the midst of the table, and stays there', async () => {
  const url = mainStory();
  const { page, close } = await openPage(browser, url, { viewport: PHONE });
  const id = await page.locator(ROWS).evaluateAll((rows) => rows[rows.length >> 1]?.id ?? '');
  await page.goto('about:blank');
  await page.goto(`${url}#${id}`);
  await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  const top = () => page.locator(`#${id}`).evaluate((row) => row.getBoundingClientRect().top);
  await expect.poll(async () => Math.abs(await top())).toBeLessThan(2);
  await close();
});

it('cuts no ring round what has the focus at the table’s edge', async () => {
  const { page, close } = await openPage(browser, mainStory(), { viewport: PHONE });
  await page.locator(`${ROWS} a`).first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus-visible');
  const { x, y, height } = (await focused.boundingBox()) ?? { x: 0, y: 0, height: 0 };
  const beside = { x: x - 6, y: y + height / 2, width: 6, height: 1 };
  const shades = async () =>
    new Set(pngColumns(await page.screenshot({ clip: beside }), [0, 1, 2, 3, 4, 5]).flat()).size;
  await expect.poll(shades).toBeGreaterThan(1);
  await close();
});
