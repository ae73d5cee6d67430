/** What axe-core finds wrong for people who read by ear or by keys: nothing, wherever one is in the story. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { untilStill } from '../support/animations.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

/** @returns each violation with the elements that it is about. */
async function violations(page: Page, within: string[]): Promise<string[]> {
  // What is half faded in has other colours.
  await untilStill(page);
  return page.evaluate(async (include) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const result = await axe.run({ include }, { rules: { 'target-size': { enabled: true } } });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, within);
}

/** The end of the page is laid out in pieces while the browser is idle: until that is done, its rows still move. */
async function untilLaidOut(page: Page): Promise<void> {
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const isSame = async () => {
    const before = await height();
    await page.waitForTimeout(1000);
    return (await height()) === before;
  };
  await expect.poll(isSame, { timeout: 30_000 }).toBe(true);
}

const SCREENS = [360, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.each(inject('sites'))(
  'axe-core finds no fault in the $name story',
  ({ url, story: file }) => {
    const story = storyOf(file);

    it.each(SCREENS)('$colorScheme, $width px wide', async ({ width, colorScheme }) => {
      const viewport = { width, height: 900 };
      const { page, close } = await openPage(browser, url, {
        viewport,
        colorScheme,
        reducedMotion: 'reduce',
      });
      await page.evaluate(axe.source);
      await page.locator('[data-stage] .pointable').first().waitFor();
      await untilLaidOut(page);
      expect(await violations(page, ['html']), 'at rest').toEqual([]);

      for (const chapter of story.chapters) {
        const [first] = chapter.steps;
        await goTo(page, first ? stepId(chapter, first) : '');
        const found = await violations(page, ['[data-stage]', `#${chapter.id}`]);
        expect(found, chapter.id).toEqual([]);
      }

      const mark = page.locator('[data-stage] .pointable').last();
      await mark.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.locator('[data-detail]').waitFor();
      expect(await violations(page, ['[data-stage]']), 'with a card').toEqual([]);

      await page.evaluate(() => (location.hash = '#explore'));
      await page.locator('[data-explore] [data-row]').first().waitFor();
      await page.locator('[data-explore] .pointable').first().waitFor();
      expect(await violations(page, ['[data-explore]']), 'in explore').toEqual([]);
      await close();
    });
  },
);
