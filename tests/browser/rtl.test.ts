/** The page of a story that is written from right to left. */
import { describe, expect, it } from 'vitest';
import { openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';

const browser = await sharedBrowser();
const site = siteOf('persian');

describe('a story in Persian', () => {
  it.each([320, 390, 1440])('runs from right to left, %i px wide', async (width) => {
    const { page, complaints, close } = await openPage(browser, site.url, {
      viewport: { width, height: 844 },
    });
    await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.evaluate(() => document.documentElement.scrollLeft)).toBe(0);
    const title = await page.locator('h1').boundingBox();
    const stage = await page.locator('.pinned').boundingBox();
    expect(stage?.x).toBe(0);
    if (width >= 960) expect(title?.x).toBeGreaterThan((stage?.x ?? 0) + (stage?.width ?? 0));
    expect(complaints).toEqual([]);
    await close();
  });

  it('draws time from left to right, and all labels inside the frame', async () => {
    const { page, close } = await openPage(browser, site.url);
    await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-stage] [data-graphic]')].flatMap(
        (graphic) => {
          const frame = graphic.getBoundingClientRect();
          return [...graphic.querySelectorAll('.place text, .tick text, .lane-name')]
            .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
            .filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1)
            .map(({ text }) => text);
        },
      ),
    );
    expect(outside).toEqual([]);
    const direction = await page
      .locator('[data-stage] .chart')
      .first()
      .evaluate((chart) => getComputedStyle(chart).direction);
    expect(direction).toBe('ltr');
    await close();
  });

  it('keeps dates and counts whole beside the page’s own words', async () => {
    const { page, close } = await openPage(browser, `${site.url}#explore`);
    await page.waitForSelector('dialog[data-explore]');
    /** px of other words that stand between the parts of each: none. */
    const between = await page.evaluate(() => {
      const range = document.createRange();
      const gapIn = (node: Node) => {
        range.selectNodeContents(node);
        const parts = [...range.getClientRects()].reduce((sum, { width }) => sum + width, 0);
        return Math.round(range.getBoundingClientRect().width - parts);
      };
      const gaps: number[] = [];
      const around = 'header time, dialog legend, dialog [role="status"]';
      for (const element of document.querySelectorAll(around)) {
        const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (words.nextNode()) {
          if (/\d|[۰-۹]/.test(words.currentNode.textContent ?? ''))
            gaps.push(gapIn(words.currentNode));
        }
      }
      return gaps;
    });
    expect(between.length).toBeGreaterThan(4);
    expect([...new Set(between)]).toEqual([0]);
    await close();
  });

  it('brushes time from left to right, as its charts draw it', async () => {
    const { page, close } = await openPage(browser, `${site.url}#explore`);
    await page.locator('dialog input[type="range"]').first().focus();
    await page.keyboard.press('PageUp');
    const brush = await page.locator('dialog .brush').boundingBox();
    const window = await page.locator('dialog .brush .window').boundingBox();
    const end = (box: typeof brush) => (box?.x ?? 0) + (box?.width ?? 0);
    expect(window?.x).toBeGreaterThan((brush?.x ?? 0) + 5);
    expect(Math.abs(end(window) - end(brush))).toBeLessThan(2);
    await close();
  });
});
