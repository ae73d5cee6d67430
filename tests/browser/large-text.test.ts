/** The story's pinned graphics for readers whose text is twice as large: a chart keeps its lines, a name its words. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { stepId, timelineOf } from '../../src/story/stage.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();
const site = siteOf('main');
const story = storyOf(site.story);
const steps = story.chapters.flatMap((chapter) =>
  chapter.steps.map((step) => ({ id: stepId(chapter, step), show: step.scene.timeline.show })),
);
const withSeries = steps.filter(({ show }) => timelineOf(story, show)?.kind === 'series');

/** @returns what is seen of the chart: the rem of its plot, 0 until it fills its frame, and where it ends on the screen */
const readChart = (page: Page) =>
  page.locator('[data-stage] [data-graphic="timeline"]').evaluate((figure) => {
    const drawing = figure.querySelector<SVGSVGElement>('svg[data-drawing]:not([data-ahead] *)');
    const frame = figure.querySelector('.frame');
    const scale = drawing?.getScreenCTM()?.a ?? 0;
    const isFilled =
      drawing && frame && Math.abs(drawing.viewBox.baseVal.height * scale - frame.clientHeight) < 2;
    const plot = drawing?.querySelector('.stretch')?.closest('svg')?.height.baseVal.value ?? 0;
    return {
      rem: isFilled ? (plot * scale) / 32 : 0,
      names: [...(drawing?.querySelectorAll('.end') ?? [])].map(({ textContent }) => textContent),
      values: drawing?.querySelectorAll('.value').length ?? 0,
      figureEnds: figure.lastElementChild?.getBoundingClientRect().bottom ?? Infinity,
      stageEnds: figure.closest('.pinned')?.getBoundingClientRect().bottom ?? 0,
    };
  });

/** @returns the words of the chapter's name in the guide that go on in another line */
const brokenWords = (page: Page) =>
  page.locator('[data-here]').evaluate((name) => {
    const text = name.firstChild;
    return [...(text?.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text as Text, index);
      range.setEnd(text as Text, index + word.length);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
    });
  });

it.each([
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
])(
  'keeps charts of series and names of chapters whole at $width × $height px',
  async (viewport) => {
    const { page, close } = await openPage(browser, site.url, {
      viewport,
      reducedMotion: 'reduce',
    });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    expect(withSeries).not.toEqual([]);
    for (const { id } of withSeries) {
      await goTo(page, id);
      const heightOf = async () => (await readChart(page)).rem;
      await expect.poll(heightOf, { message: id, timeout: 10_000 }).toBeGreaterThan(3.25);
      const { names, values, figureEnds, stageEnds } = await readChart(page);
      expect(values, id).toBeGreaterThanOrEqual(2);
      // A name may be cut, but not to a few letters.
      expect(
        names.filter((name) => /^.{0,5}…/.test(name)),
        id,
      ).toEqual([]);
      expect(figureEnds, id).toBeLessThanOrEqual(stageEnds);
      expect(await brokenWords(page), id).toEqual([]);
    }
    await close();
  },
);
