/** The page on paper, and what is printed of it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, openPage } from '../support/pages.ts';
import { storyOf } from '../support/story-of.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A4 at 96 px an inch, less the margins that browsers print with. */
const PAPER = { width: 718, height: 1046 };

describe.each(inject('sites'))('the $name story on paper', ({ url, story: file }) => {
  const story = storyOf(file);

  async function print(javaScriptEnabled: boolean) {
    const opened = await openPage(browser, url, {
      viewport: PAPER,
      colorScheme: 'dark',
      javaScriptEnabled,
    });
    await opened.page.emulateMedia({ media: 'print' });
    return opened;
  }

  it.each([
    ['with', true],
    ['without', false],
  ])('holds every chapter with its figure, %s JavaScript, and nothing to press', async (_, js) => {
    const { page, close } = await print(js);
    for (const chapter of story.chapters) {
      const figure = page.locator(`[data-still="${chapter.id}"]`);
      expect(await figure.isVisible(), chapter.id).toBe(true);
      // The height of one page: no figure needs to be cut.
      for (const drawing of await figure.locator('svg.map, .chart').all()) {
        expect((await drawing.boundingBox())?.height).toBeLessThan(PAPER.height * 0.6);
      }
    }
    for (const press of await page.locator('button, summary, input, .pinned, .skip').all()) {
      expect(await press.isVisible()).toBe(false);
    }
    await close();
  });

  it.each([
    ['on paper', 'print'],
    ['on a screen without scripts', 'screen'],
  ] as const)('draws every mark of its still figures, %s', async (_, media) => {
    const { page, close } = await print(false);
    await page.emulateMedia({ media });
    const unseen = await page.evaluate(() => {
      const drawn = document.querySelectorAll('[data-still] svg :is(path, circle, rect, text, g)');
      /** Also what is only on its way: a still figure is whole at once. */
      const isUnseen = (element: Element) => {
        const style = getComputedStyle(element);
        const { opacity, visibility, display, animationDuration, transitionDuration } = style;
        const moves = [animationDuration, transitionDuration].some((durations) =>
          durations.split(',').some((duration) => parseFloat(duration) > 0),
        );
        return moves || opacity === '0' || visibility === 'hidden' || display === 'none';
      };
      return [...drawn].filter(isUnseen).map((element) => element.outerHTML.slice(0, 100));
    });
    expect(unseen).toEqual([]);
    expect(await page.locator('[data-still] .chart .mark').count()).toBeGreaterThan(0);
    await close();
  });

  it('is ink on white, whatever the screen’s colours', async () => {
    const { page, close } = await print(true);
    const [ground, ink] = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
    expect(ground).toBe('rgb(255, 255, 255)');
    expect(ink).toBe('rgb(0, 0, 0)');
    await close();
  });

  it('says every source’s address', async () => {
    const { page, close } = await print(false);
    for (const source of story.sources) {
      const link = page.locator(`#source-${source.id} a`);
      const after = await link.evaluate((a) => getComputedStyle(a, '::after').content);
      expect(after).toContain(source.url);
    }
    await close();
  });

  it('keeps a number on the page of the text that it is about', async () => {
    const { page, close } = await print(true);
    const numbers = page.locator('[data-step] .key-figure');
    const torn = await numbers.evaluateAll((all) =>
      all.filter((number) => getComputedStyle(number).breakAfter !== 'avoid'),
    );
    expect(torn).toEqual([]);
    await close();
  });

  it('cuts no figure by a page’s end', async () => {
    const { page, close } = await print(true);
    const cut = await page
      .locator('[data-still] > svg, [data-still] div.chart')
      .evaluateAll((parts) =>
        parts.filter((part) => getComputedStyle(part).breakInside !== 'avoid'),
      );
    expect(cut).toEqual([]);
    await close();
  });
});
