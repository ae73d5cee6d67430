/** The page on paper, and what is printed of it. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { frontStory } from '../../src/story/parts.ts';
import { openPage, sharedBrowser } from '../support/pages.ts';
import { nameGroups, print } from '../support/paper.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

/** A4 at 96 px an inch, less its margins. */
const PAPER = { width: 680, height: 1009 };

/** The story's page as it is printed, opened anew, or one that tests only look at, with scripts and without. */
function paperOf(url: string) {
  async function open(javaScriptEnabled: boolean) {
    const opened = await openPage(browser, url, {
      viewport: PAPER,
      colorScheme: 'dark',
      javaScriptEnabled,
    });
    await opened.page.emulateMedia({ media: 'print' });
    return opened;
  }

  const pages = new Map<boolean, Promise<Page>>();
  function look(javaScriptEnabled: boolean): Promise<Page> {
    const page = pages.get(javaScriptEnabled) ?? open(javaScriptEnabled).then(({ page }) => page);
    pages.set(javaScriptEnabled, page);
    return page;
  }
  return { open, look };
}

describe.each(inject('sites'))('the $name story on paper', ({ url, story: file }) => {
  // What the page itself holds of a long story.
  const story = frontStory(storyOf(file));
  const { sources } = story;

  const { open, look } = paperOf(url);

  it.each([
    ['with', true],
    ['without', false],
  ])('holds every chapter with its figure, %s JavaScript, and nothing to press', async (_, js) => {
    const page = await look(js);
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
  });

  it('says every source’s address', async () => {
    const page = await look(false);
    const printed = await page.locator('#sources a[href]').evaluateAll((links) =>
      links.map((link) => {
        const { content, display } = getComputedStyle(link, '::after');
        return [link.closest('[id^="source-"]')?.id, content, display];
      }),
    );
    for (const { id, url: address } of sources) {
      // A box of its own has no line under it, which would hide each `_`.
      expect(printed).toContainEqual([`source-${id}`, `"${address}"`, 'inline-block']);
    }
  });

  it('tells the sources of one publisher apart', async () => {
    const { page, close } = await open(false);
    const list = page.locator('#sources ol');
    expect(await list.evaluate((ol) => getComputedStyle(ol).listStyleType)).toBe('decimal');
    const named = await page.locator('.sources a[href^="#source-"]').evaluateAll((links) =>
      (links as HTMLAnchorElement[]).map(({ innerText, hash }) => ({
        name: innerText,
        id: hash,
      })),
    );
    for (const { name, id } of named) {
      const at = sources.findIndex((source) => `#source-${source.id}` === id);
      const { publisher } = sources[at] ?? {};
      const others = sources.filter((source) => source.publisher === publisher);
      expect(name).toBe(`${publisher}${others.length > 1 ? at + 1 : ''}`);
    }
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.sources sup:visible').count()).toBe(0);
    await close();
  });

  it('keeps a number on the page of the text that it is about', async () => {
    const page = await look(true);
    const numbers = page.locator('[data-step] .key-figure');
    const torn = await numbers.evaluateAll((all) =>
      all.filter((number) => getComputedStyle(number).breakAfter !== 'avoid'),
    );
    expect(torn).toEqual([]);
  });

  it.each([
    ['A4', 'upright', true],
    ['A4', 'upright', false],
    ['A4', 'lying', true],
    ['Letter', 'upright', true],
  ] as const)(
    'parts nothing that belongs together, on %s %s, scripts: %s',
    async (format, lies, js) => {
      const { page, close } = await open(js);
      const groups = await page.evaluate(nameGroups);
      const sheetOf = await print(page, { format, landscape: lies === 'lying' }, groups.flat());
      const parted = groups.filter((ids) => new Set(ids.map(sheetOf)).size > 1);
      expect(groups.length).toBeGreaterThan(story.chapters.length * 2);
      expect(parted).toEqual([]);
      await close();
    },
  );

  it('leaves half a page to the text beside a figure, in two columns', async () => {
    const page = await look(true);
    const figures = await page.locator('[data-still]').evaluateAll((all) =>
      all.map((figure) => {
        const [map, chart] = ['svg.map', 'div.chart'].map((part) =>
          [...figure.querySelectorAll(part)]
            .map((each) => each.getBoundingClientRect())
            .find(({ width }) => width > 0),
        );
        if (!map || !chart) throw new Error('a figure is not whole');
        return { width: map.width, height: chart.bottom - map.top };
      }),
    );
    for (const { width, height } of figures) {
      expect(width).toBeGreaterThan(PAPER.width * 0.7);
      expect(height).toBeLessThan(PAPER.height / 2);
    }
    const widths = await page
      .locator(':is([data-step] p, #events td p, #sources li):visible')
      .evaluateAll((texts) =>
        // One that goes on in the next column has a box in each.
        texts.flatMap((text) => [...text.getClientRects()].map(({ width }) => width)),
      );
    expect(Math.max(...widths)).toBeLessThan(PAPER.width / 2);
  });

  it('leaves no line of four or more alone in a column', async () => {
    const page = await look(true);
    const alone = await page.locator('[data-step] p:visible').evaluateAll((texts) =>
      texts
        .filter((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          const lines = new Map<boolean, Set<number>>();
          for (const { left, bottom } of range.getClientRects()) {
            const column = left < innerWidth / 2;
            lines.set(column, (lines.get(column) ?? new Set()).add(Math.round(bottom)));
          }
          const [first = 0, second = 0] = [...lines.values()].map(({ size }) => size);
          return first + second > 3 && Math.min(first, second) === 1;
        })
        .map((text) => text.textContent),
    );
    expect(alone).toEqual([]);
  });

  it('has the title of all events over both columns', async () => {
    const page = await look(true);
    const title = await page.locator('#events h2').boundingBox();
    for (const column of [0, PAPER.width / 2]) {
      const tops = await page.locator('#events tr:not(thead *)').evaluateAll(
        (rows, column) =>
          rows
            .map((row) => row.getBoundingClientRect())
            .filter(({ left, right }) => left < column + 100 && right > column + 100)
            .map(({ top }) => top),
        column,
      );
      expect(Math.min(...tops)).toBeGreaterThan(title?.y ?? Infinity);
    }
  });
});

describe('any story on paper', () => {
  const { open, look } = paperOf(siteOf('second').url);

  it.each([
    ['with', true],
    ['without', false],
  ])('draws its figures in the colours of day on a dark device, %s JavaScript', async (_, js) => {
    /** The colours of all that is drawn, and how light the sea is. */
    const colours = async (colorScheme: 'light' | 'dark') => {
      const { page, close } = await open(js);
      await page.emulateMedia({ media: 'print', colorScheme });
      const found = await page.locator('[data-still]').evaluateAll((figures) => ({
        drawn: figures
          .flatMap((figure) => [figure, ...figure.querySelectorAll('*')])
          .map((element) => getComputedStyle(element))
          .map(({ fill, stroke, color, backgroundColor }) =>
            [fill, stroke, color, backgroundColor].join(' / '),
          ),
        seas: figures.flatMap((figure) =>
          [...figure.querySelectorAll('svg.map')].map((map) => {
            const parts = getComputedStyle(map).backgroundColor.match(/[\d.]+/g) ?? [];
            return Math.min(...parts.slice(0, 3).map(Number));
          }),
        ),
      }));
      await close();
      return found;
    };
    const [day, night] = [await colours('light'), await colours('dark')];
    expect(day.seas.length).toBeGreaterThan(0);
    expect(Math.min(...day.seas)).toBeGreaterThan(180);
    expect(night).toEqual(day);
  });

  it.each([
    ['on paper', 'print'],
    ['on a screen without scripts', 'screen'],
  ] as const)('draws every mark of its still figures, %s', async (_, media) => {
    const { page, close } = await open(false);
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
    const page = await look(true);
    const [ground, ink] = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
    expect(ground).toBe('rgb(255, 255, 255)');
    expect(ink).toBe('rgb(0, 0, 0)');
  });

  it('has margins, and numbers its pages', async () => {
    const page = await look(true);
    const sheet = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : [rule]))
        .filter((rule) => rule instanceof CSSPageRule)
        .map((rule) => rule.cssText)
        .join(),
    );
    expect(sheet).toMatch(/margin: 15mm/);
    expect(sheet).toMatch(/@bottom-center \{ content: counter\(page\)/);
  });
});
