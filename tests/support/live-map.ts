/** The main story's map, alive in a real browser. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { stepId } from '../../src/story/stage.ts';
import type { Story } from '../../src/schema/story.ts';
import { openPage, type WatchedPage } from './pages.ts';
import { siteOf } from './site-of.ts';
import { storyOf } from './story-of.ts';

export const MAP = '.pinned [data-graphic="map"]';

/** @returns the ids of a story's steps, in their order */
export function stepsOf({ chapters }: Story): string[] {
  return chapters.flatMap((chapter) => chapter.steps.map((step) => stepId(chapter, step)));
}

/** @returns the main story, its address, and its first, second and middle step */
export function mainStory() {
  const { url, story: file } = siteOf('main');
  const story = storyOf(file);
  const steps = stepsOf(story);
  const [first = '', second = ''] = steps;
  return { url, story, first, second, middle: steps[Math.floor(steps.length / 2)] ?? '' };
}

/** Where every mark stands, to a px. */
export function marksOn(page: Page): Promise<string[]> {
  return page.evaluate(
    (map) =>
      [...document.querySelectorAll(`${map} [data-place]`)].map((mark) => {
        const at = mark.getAttribute('transform') ?? '';
        return [
          mark.getAttribute('data-place'),
          at.replace(/\d+\.\d+/g, (n) => `${Math.round(Number(n))}`),
        ].join(' ');
      }),
    MAP,
  );
}

/** @returns a page whose Leaflet has come, for a reader who wants less motion where `options` do not say otherwise */
export async function liveMap(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const opened = await openPage(browser, url, options);
  await opened.page.waitForSelector(`${MAP}[data-live]`, { state: 'attached' });
  return opened;
}
