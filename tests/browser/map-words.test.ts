/** The words on the map: what they stand on, and where one leads. */
import type { BrowserContextOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { liveMap, mainStory, MAP } from '../support/live-map.ts';
import { sharedBrowser } from '../support/pages.ts';

const browser = await sharedBrowser();

const { url } = mainStory();

const live = (options: BrowserContextOptions = {}) => liveMap(browser, url, options);

it.each(['light', 'dark'] as const)(
  'sets every word on a ground of sea or land, also over lit countries (%s)',
  async (colorScheme) => {
    const { page, close } = await live({ colorScheme });
    // What these colours are against the words, tests/styles tells.
    const bare = await page.evaluate((map) => {
      const colour = (of: string) => {
        const probe = Object.assign(document.createElement('i'), { style: `color: var(--${of})` });
        document.body.append(probe);
        return getComputedStyle(probe).color;
      };
      const grounds = [colour('sea'), colour('land')];
      const texts = [...document.querySelectorAll(`${map} svg text`)];
      const found = texts.filter((text) => {
        const { paintOrder, stroke, strokeWidth } = getComputedStyle(text);
        const isHalo = paintOrder.startsWith('stroke') && Number.parseFloat(strokeWidth) >= 3;
        return !isHalo || !grounds.includes(stroke);
      });
      return { of: texts.length, found: found.map((text) => text.textContent) };
    }, MAP);
    expect(bare.of).toBeGreaterThan(4);
    expect(bare.found).toEqual([]);
    await close();
  },
);

it('leads from the map to the note on its borders', async () => {
  const { page, close } = await live({ viewport: { width: 320, height: 700 } });
  const link = page.locator(MAP).getByRole('link', { name: 'About the borders' });
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      page
        .locator('#map-note')
        .boundingBox()
        .then((box) => box?.y ?? 9999),
    )
    .toBeLessThan(700);
  await close();
});
