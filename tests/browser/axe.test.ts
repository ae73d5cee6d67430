/** What axe-core finds wrong for people who read by ear or by keys: nothing, wherever one is in the story. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { untilStill } from '../support/animations.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

/** What differs between the colours of day and of night. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** @returns each violation with the elements that it is about, by day and, as to colours, by night. */
async function violations(page: Page, within: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // What is half faded in has other colours.
    await untilStill(page);
    const only = colorScheme === 'light' ? undefined : COLOURS;
    const faults = await page.evaluate(
      async ([include, only]) => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const rules = { 'target-size': { enabled: true } };
        const result = await axe.run({ include }, only ? { runOnly: only } : { rules });
        return result.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
        );
      },
      [within, only] as const,
    );
    found.push(...faults.map((fault) => `${colorScheme} ${fault}`));
  }
  return found;
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

describe.each(inject('sites'))(
  'axe-core finds no fault in the $name story',
  ({ url, story: file }) => {
    const story = storyOf(file);

    it.each([360, 1440])('by day and by night, %i px wide', async (width) => {
      const viewport = { width, height: 900 };
      const { page, close } = await openPage(browser, url, {
        viewport,
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
