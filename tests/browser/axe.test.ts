/** What axe-core finds wrong for people who read by ear or by keys: nothing, wherever one is in the story. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { axeFaults } from '../support/axe.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

/** The end of the page is laid out when a reader comes near: axe-core finds its parts over one another until then. */
async function layOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.end > section { content-visibility: visible !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

describe.each(inject('sites'))(
  'axe-core finds no fault in the $name story',
  ({ name, url, story: file }) => {
    /** Each story at both widths, at rest or in its chapters. */
    const isMain = name === 'main';
    const story = storyOf(file);

    async function open(width: number) {
      const opened = await openPage(browser, url, { viewport: { width, height: 900 } });
      await opened.page.locator('[data-stage] .pointable').first().waitFor();
      return opened;
    }

    it('by day and by night', async () => {
      const { page, close } = await open(isMain ? 1440 : 360);
      await layOut(page);
      expect(await axeFaults(page, ['html']), 'at rest').toEqual([]);

      const mark = page.locator('[data-stage] .pointable').last();
      await mark.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.locator('[data-detail]').waitFor();
      expect(await axeFaults(page, ['[data-stage]']), 'with a card').toEqual([]);

      await page.evaluate(() => (location.hash = '#explore'));
      await page.locator('[data-explore] [data-row]').first().waitFor();
      await page.locator('[data-explore] .pointable').first().waitFor();
      expect(await axeFaults(page, ['[data-explore]']), 'in explore').toEqual([]);
      await close();
    });

    it('in each chapter, by day and by night', async () => {
      const { page, close } = await open(isMain ? 360 : 1440);
      // axe-core reads the whole document each time; these parts were looked at above, or are not on screens.
      await page.evaluate(() =>
        document.querySelectorAll('[data-still], .end').forEach((part) => part.remove()),
      );
      for (const chapter of story.chapters) {
        const [first] = chapter.steps;
        const step = first ? stepId(chapter, first) : '';
        await goTo(page, step);
        const found = await axeFaults(page, ['[data-stage]', `[data-step="${step}"]`]);
        expect(found, step).toEqual([]);
      }
      await close();
    });
  },
);
