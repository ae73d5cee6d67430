/** The words on the map: what they stand on, and that they stand apart. */
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { liveMap, mainStory, MAP, stepsOf } from '../support/live-map.ts';
import { goTo, sharedBrowser } from '../support/pages.ts';
import { storyOf } from '../support/story-of.ts';
import { wordFaults, wordsRest } from '../support/words.ts';

const browser = await sharedBrowser();

const { url, story } = mainStory();
const steps = stepsOf(story);

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

it.each([320, 390, 1440])(
  'lays its names clear of its controls and its fine print, at %i px',
  async (width) => {
    const { page, close } = await live({ viewport: { width, height: 844 } });
    await page.waitForSelector(`${MAP} .controls summary`);
    for (const id of steps.filter((_, i) => i % 5 === 0)) {
      await goTo(page, id);
      const clashes = await page.evaluate((map) => {
        const over = [...document.querySelectorAll(`${map} .controls > *, ${map} > p`)];
        const names = [...document.querySelectorAll(`${map} svg text, ${map} [data-place] path`)];
        return names.flatMap((name) =>
          over
            .filter((each) => {
              const [a, b] = [name.getBoundingClientRect(), each.getBoundingClientRect()];
              // A line of text is a little higher than its letters.
              const [top, bottom] = [a.top + 2, a.bottom - 2];
              return a.left < b.right && b.left < a.right && top < b.bottom && b.top < bottom;
            })
            .map((each) => `${name.textContent} × ${each.textContent}`),
        );
      }, MAP);
      expect(clashes, id).toEqual([]);
    }
    await close();
  },
);

describe.each(inject('sites'))('the words on the map of the $name story', ({ url, story }) => {
  const WORDS = 'svg text, :scope > .controls > *, :scope > p :is(span, a)';

  it.concurrent.each([320, 390, 1440, 2560])(
    'lie over no others and leave the map at no step, at %i px',
    async (width) => {
      const viewport = { width, height: width > 2000 ? 1440 : 844 };
      const { page, complaints, close } = await liveMap(browser, url, { viewport });
      const map = page.locator(MAP);
      const faults: Record<string, string[]> = {};
      for (const id of stepsOf(storyOf(story))) {
        await goTo(page, id);
        await wordsRest(map);
        const found = await wordFaults(map, WORDS);
        if (found.length > 0) faults[id] = found;
      }
      expect(faults).toEqual({});
      expect(complaints).toEqual([]);
      await close();
    },
    // All of them at once.
    180_000,
  );
});
