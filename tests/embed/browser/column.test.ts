/** The story as a column in a frame that is as high as it: it never moves under its reader. */
import type { Frame } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { article, hostPages, openEmbed, type Embedded } from '../../support/host-page.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url } = framedSite();
const STYLE = '<style>main{max-width:none}iframe{height:60000px}</style>';

const browser = await sharedBrowser();
const host = await forThisFile(
  hostPages(() => ({
    html: article(`<iframe src="${url}?embed=1&state=stacked" title="A story"></iframe>`, STYLE),
  })),
);

let column: Embedded;
beforeAll(async () => {
  column = await openEmbed(browser, host.url, 'stacked', {
    viewport: { width: 1200, height: 900 },
  });
});
afterEach(() => {
  expect(column.complaints).toEqual([]);
});

async function widen(width: number): Promise<void> {
  await column.page.setViewportSize({ width, height: 900 });
  await expect.poll(() => column.frame.evaluate(() => innerWidth)).toBe(width);
}
/** px, though the frame may be higher. */
const heightOf = (frame: Frame) =>
  frame.locator('[data-story]').evaluate((root) => root.getBoundingClientRect().height);
const drawn = (frame: Frame) => frame.locator('[data-figure] svg.map').count();

describe('the column', () => {
  it('is as high before its figures are drawn as after, however wide it is', async () => {
    const { page, frame } = column;
    const figures = await frame.locator('[data-figure]').count();
    expect(figures).toBeGreaterThan(10);
    const widths = [1200, 640, 320];
    const heights = new Map<number, number>();
    for (const width of widths) {
      await widen(width);
      heights.set(width, await heightOf(frame));
    }
    expect(await drawn(frame)).toBeLessThan(figures);
    for (let y = 0; y < (heights.get(320) ?? 0); y += 1500) {
      await page.evaluate((top) => scrollTo(0, top), y);
      await page.waitForTimeout(60);
    }
    await expect.poll(() => drawn(frame), { timeout: 30_000 }).toBe(figures);
    for (const width of widths.reverse()) {
      await widen(width);
      expect(await heightOf(frame), `${width} px`).toBeCloseTo(heights.get(width) ?? 0, 0);
      const cut = () =>
        frame
          .locator('[data-figure]')
          .evaluateAll(
            (all) => all.filter((room) => room.scrollHeight > room.clientHeight + 1).length,
          );
      await expect.poll(cut, { message: `${width} px` }).toBe(0);
    }
  });

  it('keeps the reader at their step through another width and back', async () => {
    const { page, frame } = column;
    const current = () =>
      frame.evaluate(
        () => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep'],
      );
    await page.evaluate(() => scrollTo(0, 15_000));
    await expect.poll(current).toMatch(/\w/);
    await page.waitForTimeout(400);
    const step = (await current()) ?? '';
    const topOf = async () =>
      (await frame.locator(`[data-step="${step}"]`).boundingBox())?.y ?? Number.NaN;
    const before = await topOf();
    for (const width of [400, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(1000);
      expect(await current()).toBe(step);
      expect(Math.abs((await topOf()) - before)).toBeLessThan(8);
    }
  });
});
