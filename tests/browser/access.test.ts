/** For everyone: order and landmarks, focus in sight, large text, small windows, forced colours. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { stepsOf } from '../support/live-map.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

const PHONE = { width: 390, height: 844 };
/** 1280×1024 at 400 %, as WCAG 2.2 has it (1.4.10). */
const ZOOMED = { width: 320, height: 256 };

const wideOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** @returns what has the focus, where another thing lies over it or it is out of sight. */
const hiddenFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return [];
    const [box] = focused.getClientRects();
    if (!box) return [`${focused.outerHTML.slice(0, 80)} has no box`];
    const at = document.elementFromPoint(
      Math.min(innerWidth - 1, Math.max(0, box.x + box.width / 2)),
      box.y + box.height / 2,
    );
    return at && focused.contains(at) ? [] : [`${focused.outerHTML.slice(0, 80)} is hidden`];
  });

/** @returns what has the focus, where no ring round it says so. */
const ringless = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return [];
    const rings = [focused, ...focused.querySelectorAll('*')].map((each) => getComputedStyle(each));
    const isSeen = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration) =>
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
    return rings.some(isSeen) ? [] : [focused.outerHTML.slice(0, 120)];
  });

describe.each(inject('sites'))('the $name story, for everyone', ({ url, story: file }) => {
  const story = storyOf(file);
  const [first = ''] = stepsOf(story);

  it('has its landmarks, one h1, and headings that leave out no level', async () => {
    const { page, close } = await openPage(browser, url);
    expect(await page.locator('main').count()).toBe(1);
    expect(await page.locator('nav[aria-label]').count()).toBeGreaterThan(0);
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
    await close();
  });

  it('gives a low window to the text: nothing is pinned, and each chapter has its figure', async () => {
    const { page, close } = await openPage(browser, url, { viewport: ZOOMED });
    expect(await wideOf(page)).toBe(ZOOMED.width);
    const pinned = await page.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter((each) => {
          const { position, visibility } = getComputedStyle(each);
          return /sticky|fixed/.test(position) && visibility !== 'hidden';
        }).length,
    );
    expect(pinned).toBe(0);
    expect(await page.locator('[data-still]:visible').count()).toBe(story.chapters.length);
    await goTo(page, first);
    await close();
  });

  it.each([
    [PHONE, false],
    [ZOOMED, true],
  ])(
    'sets the words of each chapter’s figure to be read: %o, scripts: %s',
    async (viewport, javaScriptEnabled) => {
      const { page, close } = await openPage(browser, url, { viewport, javaScriptEnabled });
      const least = await page.locator('[data-still]').evaluateAll((figures) =>
        figures.map((figure) => {
          const texts = [...figure.querySelectorAll<SVGTextElement>('svg text')];
          const sizes = texts.map(
            (text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
          );
          return Math.min(...sizes);
        }),
      );
      expect(least).toHaveLength(story.chapters.length);
      // px on the screen
      expect(Math.min(...least)).toBeGreaterThan(9);
      expect(await wideOf(page)).toBe(viewport.width);
      await close();
    },
  );

  it('takes text twice as large', async () => {
    const { page, close } = await openPage(browser, url, { viewport: { width: 320, height: 800 } });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const buttons = page.locator('.guide summary, .guide .go');
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => wideOf(page)).toBe(width);
      const cut = await buttons.evaluateAll((all) =>
        all.filter((each) => each.getBoundingClientRect().right > innerWidth),
      );
      expect(cut, `${width} px`).toHaveLength(0);
    }
    await close();
  });
});

describe('for everyone, whatever the story', () => {
  const { url, story: file } = siteOf('second');
  const story = storyOf(file);
  const [first = ''] = stepsOf(story);

  it('leads past the graphics to the text by keys', async () => {
    const { page, close } = await openPage(browser, url);
    await page.waitForSelector('[data-stage] .pointable');
    await page.locator('.pinned > .skip').focus();
    expect(await hiddenFocus(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inText = await page.evaluate(() => document.activeElement?.closest('#text') !== null);
    expect(inText).toBe(true);
    await close();
  });

  it.each([
    ['phone', PHONE],
    ['laptop', { width: 1440, height: 900 }],
  ])('keeps what has the focus in sight, on a %s', async (_, viewport) => {
    const { page, close } = await openPage(browser, url, { viewport });
    await page.waitForSelector('[data-stage] .pointable');
    const hidden: string[] = [];
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      hidden.push(...(await hiddenFocus(page)));
    }
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Shift+Tab');
      hidden.push(...(await hiddenFocus(page)));
    }
    expect(hidden).toEqual([]);
    await close();
  });

  it.each([
    ['in its own colours', { colorScheme: 'light' }],
    ['in the dark', { colorScheme: 'dark' }],
    ['in forced colours', { forcedColors: 'active' }],
  ] as const)('draws a ring round whatever has the focus, %s', async (_, options) => {
    const { page, close } = await openPage(browser, url, options);
    await page.waitForSelector('[data-stage] .pointable');
    const bare: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      bare.push(...(await ringless(page)));
    }
    expect(bare).toEqual([]);
    await close();
  });

  it('shows a chapter’s title below the graphics when its link leads there', async () => {
    const { page, close } = await openPage(browser, url, { viewport: PHONE });
    await page.locator('.chapters summary').click();
    await page.locator('[data-chapter]').nth(1).click();
    const title = await page.locator(`#${story.chapters[1]?.id} h2`).boundingBox();
    const stage = await page.locator('.pinned').boundingBox();
    expect(title?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0) - 1);
    expect(title?.y).toBeLessThan(PHONE.height);
    await close();
  });

  it.each(['light', 'dark'] as const)(
    'has no soft ink for those who ask for more contrast, %s',
    async (colorScheme) => {
      const { page, close } = await openPage(browser, url, { contrast: 'more', colorScheme });
      await page.waitForSelector('[data-stage] .pointable');
      const colours = () =>
        page.evaluate(() =>
          ['html', '.byline', '[data-step] .sources', '[data-stage] .tick text'].map((selector) => {
            const element = document.querySelector(selector);
            const { color, fill } = getComputedStyle(element ?? document.head);
            return element instanceof SVGElement ? fill : color;
          }),
        );
      expect(new Set(await colours()).size).toBe(1);
      await page.emulateMedia({ contrast: 'no-preference' });
      expect(new Set(await colours()).size).toBeGreaterThan(1);
      await close();
    },
  );

  it.each(['light', 'dark'] as const)('is drawn in forced colours, %s', async (colorScheme) => {
    const { page, close } = await openPage(browser, url, { forcedColors: 'active', colorScheme });
    // The reader's choice of the page's own colours has no say here.
    await page.evaluate(
      (other) => {
        document.documentElement.dataset['theme'] = other;
      },
      colorScheme === 'dark' ? 'light' : 'dark',
    );
    await goTo(page, first);
    const colours = await page.evaluate(() => {
      const of = (selector: string, property: string) => {
        const element = document.querySelector(selector);
        return element ? getComputedStyle(element).getPropertyValue(property) : selector;
      };
      return {
        ground: of('html', 'background-color'),
        sea: of('[data-graphic="map"] [data-drawing]', 'background-color'),
        land: of('[data-stage] use.land', 'fill'),
        name: of('[data-stage] .place text', 'fill'),
        ink: of('html', 'color'),
      };
    });
    expect(colours.sea).toBe(colours.ground);
    expect(colours.name).toBe(colours.ink);
    expect(colours.land).not.toBe(colours.ground);
    await close();
  });
});
