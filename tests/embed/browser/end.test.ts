/** Where an embedded story ends. */
import { describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { article, hostPages, openEmbed } from '../../support/host-page.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader, story, steps } = framedSite();
const [, second] = story.chapters;

const embed = (query = '') =>
  article(
    `<div data-story="capitals"><iframe src="${url}?embed=1${query}" title="A story"></iframe></div>${loader}`,
    '<style>main{max-width:none}</style>',
  );

const browser = await sharedBrowser();
const host = await forThisFile(
  hostPages((path) => ({ html: embed(path === 'chapter' ? `&chapter=${second?.id}` : '') })),
);

const ALL = [
  [820, 900],
  [360, 640],
  [1440, 900],
] as const;

describe('the end of an embedded story', () => {
  it.each([
    ['the story', 'story', ALL],
    ['a chapter', 'chapter', ALL.slice(0, 1)],
  ])('has its last step read and no empty panel: %s', async (_, path, sizes) => {
    const { page, frame, close } = await openEmbed(browser, host.url + path, 'linked', {
      viewport: { width: 820, height: 900 },
    });
    const last = steps.findLast((id) => path === 'story' || id.startsWith(`${second?.id}/`));
    for (const [width, height] of sizes) {
      const how = `${width} × ${height}`;
      await page.setViewportSize({ width, height });
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
      // Both sides have had their say.
      await page.waitForTimeout(900);
      await page.evaluate(() => {
        const { bottom = 0 } =
          document.querySelector('[data-story]')?.getBoundingClientRect() ?? {};
        scrollBy({ top: bottom - innerHeight, behavior: 'instant' });
      });
      await expect
        .poll(() => frame.locator('[data-story]').getAttribute('data-current-step'), {
          message: how,
        })
        .toBe(last);
      const empty = await frame.evaluate((id) => {
        const foot = document.querySelector('.frame-foot')?.getBoundingClientRect().top ?? 0;
        return foot - (document.getElementById(id ?? '')?.getBoundingClientRect().bottom ?? 0);
      }, last);
      expect(empty, how).toBeLessThan(height * (width < 960 ? 0.1 : 0.35));
    }
    await close();
  });
});
