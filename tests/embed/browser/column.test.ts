/** The story as a column in a frame that is as high as it: it never moves under its reader. */
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { article, hostPages, openEmbed } from '../../support/host-page.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url } = framedSite();
const STYLE = '<style>main{max-width:none}iframe{height:60000px}</style>';

const browser = await sharedBrowser();
const host = await forThisFile(
  hostPages(() => ({
    html: article(`<iframe src="${url}?embed=1&state=stacked" title="A story"></iframe>`, STYLE),
  })),
);

const open = (width: number) =>
  openEmbed(browser, host.url, 'stacked', { viewport: { width, height: 900 } });

/** px, though the frame may be higher. */
const heightOf = (frame: Frame) =>
  frame.locator('[data-story]').evaluate((root) => root.getBoundingClientRect().height);

describe('the column', () => {
  it.each([320, 640, 1200])(
    'is as high before its figures are drawn as after, %i px wide',
    async (width) => {
      const { page, frame, complaints, close } = await open(width);
      const before = await heightOf(frame);
      const figures = await frame.locator('[data-figure]').count();
      for (let y = 0; y < before; y += 1500) {
        await page.evaluate((top) => scrollTo(0, top), y);
        await page.waitForTimeout(60);
      }
      await expect
        .poll(() => frame.locator('[data-figure] svg.map').count(), { timeout: 30_000 })
        .toBe(figures);
      expect(figures).toBeGreaterThan(10);
      expect(await heightOf(frame)).toBeCloseTo(before, 0);
      const cut = await frame
        .locator('[data-figure]')
        .evaluateAll(
          (all) => all.filter((room) => room.scrollHeight > room.clientHeight + 1).length,
        );
      expect(cut).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('keeps the reader at their step through another width and back', async () => {
    const { page, frame, close } = await open(1200);
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
    await close();
  });
});
