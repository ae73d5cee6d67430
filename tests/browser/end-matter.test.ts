/** What follows the story on a phone: it stays where it is for those who read it, and is found by those who are led there. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage, sharedBrowser } from '../support/pages.ts';
import { pngColumns } from '../support/png.ts';
import { siteOf } from '../support/site-of.ts';

const PHONE = { width: 390, height: 844 };
const ROWS = '#events tbody tr';

const browser = await sharedBrowser();

const { url } = siteOf('main');

/** Puts the reader eight windows before the end matter. */
function onTheWay(page: Page): Promise<void> {
  return page
    .locator('.end > section')
    .first()
    .evaluate((end) => {
      scrollBy({ top: end.getBoundingClientRect().top - 8 * innerHeight, behavior: 'instant' });
    });
}

/** From now on notes each frame in which what is read in the middle moved up by more than a hair, in px. */
function noteMovesUp(): void {
  const up: number[] = [];
  Object.assign(window, { up });
  const look = (read?: Element | null, before = 0) => {
    const moved = read ? read.getBoundingClientRect().top - before : 0;
    if (moved < -8) up.push(Math.round(moved));
    const next = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    const { top } = (next ?? document.body).getBoundingClientRect();
    requestAnimationFrame(() => look(next, top));
  };
  look();
}

it('never jumps for a reader who goes up from the sources in haste', async () => {
  const { page, close } = await openPage(browser, `${url}#sources`, { viewport: PHONE });
  await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  await page.evaluate(noteMovesUp);
  await page.mouse.move(PHONE.width / 2, PHONE.height / 2);
  const topOf = () =>
    page.locator('#events').evaluate((events) => events.getBoundingClientRect().top);
  while ((await topOf()) < 0) {
    await page.mouse.wheel(0, -300);
    await page.waitForTimeout(70);
  }
  expect(await page.evaluate(() => (window as unknown as { up: number[] }).up)).toEqual([]);
  await close();
});

it.each([PHONE, { width: 1280, height: 800 }])(
  'is laid out before a reader of $width px comes near, and is then as high as the page said',
  async (viewport) => {
    const { page, close } = await openPage(browser, url, { viewport });
    /** px by which the page would grow if all of it were laid out; nothing of that is kept. */
    const unknown = () =>
      page.evaluate(() => {
        const height = () => document.documentElement.scrollHeight;
        const said = height();
        const all = document.createElement('style');
        all.textContent = '.end, .end * { content-visibility: visible !important }';
        document.head.append(all);
        const grown = height() - said;
        all.remove();
        return Math.abs(grown);
      });
    expect(await unknown()).toBeGreaterThan(0);
    await onTheWay(page);
    await expect.poll(unknown, { timeout: 20_000 }).toBe(0);
    const styled = page.locator('.end [style*="content-visibility"]');
    await expect.poll(() => styled.count(), { timeout: 20_000 }).toBe(0);
    expect(await unknown()).toBe(0);
    await close();
  },
);

it('is laid out a few parts in a task on a phone', async () => {
  const { page, close } = await openPage(browser, 'about:blank', { viewport: PHONE });
  await page.addInitScript(() => {
    /** How many elements began to be laid out in each task. */
    const begun: number[] = [];
    Object.assign(window, { begun });
    new MutationObserver((changes) => {
      const ends = changes.map(({ target }) => target as HTMLElement);
      const shown = ends.filter((end) => end.style.contentVisibility === 'visible');
      begun.push(new Set(shown).size);
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] });
  });
  await page.goto(url);
  await onTheWay(page);
  const begun = () => page.evaluate(() => (window as unknown as { begun: number[] }).begun);
  const parts = await page.locator('.end :is(tbody > tr, #sources li, .check)').count();
  const all = async () => (await begun()).reduce((sum, each) => sum + each, 0);
  await expect.poll(all, { timeout: 20_000 }).toBeGreaterThan(parts);
  expect(Math.max(...(await begun()))).toBeLessThanOrEqual(6);
  await close();
});

it('leads to a row in the midst of the table, and stays there', async () => {
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
  const { page, close } = await openPage(browser, url, { viewport: PHONE });
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
