/** The story's timelines where there is little room: what is in focus can be read. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const TIMELINE = '[data-graphics]:not(dialog *) [data-graphic="timeline"]';
/** How much of a title tells what it is about. */
const READABLE = 0.6;

const browser = await sharedBrowser();

/** What stands in the timeline, once it has been laid out for the room that the step leaves it. */
async function readTimeline(page: Page) {
  await page.waitForFunction((timeline) => {
    const drawing = document.querySelector<SVGSVGElement>(`${timeline} svg[data-drawing]`);
    const room = drawing?.parentElement?.clientHeight ?? 0;
    return Math.abs((drawing?.viewBox.baseVal.height ?? 0) - room) < 1;
  }, TIMELINE);
  return page.locator(TIMELINE).evaluate((figure) => {
    const wordsOf = (selector: string) =>
      [...figure.querySelectorAll(selector)].map((text) => text.textContent?.trim() ?? '');
    return {
      focused: wordsOf('text.focused:not(.end)'),
      marks: figure.querySelectorAll('[data-focused]').length,
      ends: wordsOf('text.end'),
      plot: figure.querySelector('.stretch')?.closest('svg')?.getAttribute('height'),
    };
  });
}

/** @returns how much of a title is seen on one line or two of all that are shown, the last perhaps cut. */
function shareSeen(title: string, lines: readonly string[]): number {
  const texts = lines.flatMap((line, i) => [line, `${line} ${lines[i + 1] ?? ''}`]);
  if (texts.includes(title)) return 1;
  const cut = texts.filter((text) => text.endsWith('…')).map((text) => text.slice(0, -1));
  const parts = cut.filter((text) => title.startsWith(text));
  return Math.max(0, ...parts.map((text) => text.length / title.length));
}

it.each([
  { width: 360, height: 640, share: 0.88 },
  { width: 600, height: 960, share: 0.98 },
  { width: 820, height: 1180, share: 1 },
  { width: 1024, height: 768, share: 0.98 },
])('keeps titles in focus and the names of series readable at $width px', async (screen) => {
  const site = siteOf('main');
  const story = storyOf(site.story);
  const titles = new Map(story.events.map(({ id, title }) => [id, title]));
  const { share: least, ...viewport } = screen;
  const { page, close } = await openPage(browser, site.url, { viewport, reducedMotion: 'reduce' });
  await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  const seen: number[] = [];
  for (const chapter of story.chapters) {
    for (const step of chapter.steps) {
      const id = stepId(chapter, step);
      await goTo(page, id);
      const { focused, marks, ends, plot } = await readTimeline(page);
      expect(
        ends.filter((end) => end.includes('…')),
        id,
      ).toEqual([]);
      if (plot) expect(Number(plot), id).toBeGreaterThan(75);
      if (marks === 0) continue;
      const wanted = step.scene.timeline.focus.flatMap((event) => titles.get(event) ?? []);
      const shares = wanted.map((title) => shareSeen(title, focused));
      expect(
        shares.filter((share) => share > 0 && share < READABLE),
        `${id}: ${focused.join(' / ')}`,
      ).toEqual([]);
      seen.push(...shares);
    }
  }
  await close();
  // A few stand where there is no room: their marks alone stand out.
  const readable = seen.filter((share) => share >= READABLE);
  expect(readable.length / seen.length).toBeGreaterThanOrEqual(least);
});
