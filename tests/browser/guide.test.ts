/** Through the story by keys and by the guide, and what is said on the way. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Story } from '../../src/schema/story.ts';
import { stepId } from '../../src/story/stage.ts';
import { openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

const stepOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep']);

/** Notes each text that the live region is given. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[data-announce]');
    if (!region) throw new Error('no live region');
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

const stepsOf = (story: Story) =>
  story.chapters.flatMap((chapter) =>
    chapter.steps.map((step) => ({ id: stepId(chapter, step), chapter, alt: step.alt })),
  );

async function open(url: string, options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, url, options);
  const guide = '[data-done][style]';
  await opened.page.waitForSelector(guide, { state: 'attached' });
  return opened;
}

describe.each(inject('sites'))('through the $name story', ({ url, story: file }) => {
  const story = storyOf(file);
  const steps = stepsOf(story);

  it('says where one is, and leads on by links that keep the focus', async () => {
    const { page, close } = await open(url);
    const entries = await page.evaluate(() => history.length);
    await page.locator('[data-go="1"]').focus();
    for (const { id, chapter } of steps) {
      await page.keyboard.press('Enter');
      await expect.poll(() => stepOf(page)).toBe(id);
      const named = ['[data-guide] [aria-current]', '[data-here]'];
      await expect
        .poll(() => Promise.all(named.map((name) => page.locator(name).textContent())))
        .toEqual([chapter.title, chapter.title]);
    }
    await expect
      .poll(() => page.locator('[data-go="1"]').getAttribute('aria-disabled'))
      .toBe('true');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    const done = await page.locator('[data-done]').evaluate((mark) => mark.style.transform);
    expect(done).toBe('scaleX(1)');
    await close();
  });

  it('names the chapter in full, on a phone and on wider screens', async () => {
    const { page, close } = await open(url);
    const name = page.locator('[data-here]');
    const height = () =>
      page.locator('[data-guide]').evaluate((bar) => bar.getBoundingClientRect().height);
    for (const width of [320, 390, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      const before = await height();
      for (const { title } of story.chapters) {
        const cut = await name.evaluate((element, text) => {
          element.textContent = text;
          const words = document.createRange();
          words.selectNodeContents(element);
          const { top, bottom, left, right } = element.getBoundingClientRect();
          return [...words.getClientRects()].some((line) => {
            const middle = (line.top + line.bottom) / 2;
            return (
              middle < top || middle > bottom || line.left < left - 1 || line.right > right + 1
            );
          });
        }, title);
        expect(cut, `${width} px: ${title}`).toBe(false);
      }
      expect(await height(), `${width} px`).toBe(before);
    }
    await close();
  });
});

describe('through a story', () => {
  const { url, story: file } = siteOf('second');
  const story = storyOf(file);
  const steps = stepsOf(story);

  it('keeps its buttons beside the word that opens the chapters, in a low window too', async () => {
    const { page, close } = await open(url, { viewport: { width: 844, height: 390 } });
    await page.locator('[data-guide] .chapters summary').click();
    await page.locator('[data-guide] .chapters .panel').waitFor();
    const top = async (selector: string) =>
      Math.round((await page.locator(selector).boundingBox())?.y ?? Number.NaN);
    expect(await top('[data-go="1"]')).toBe(await top('[data-guide] .chapters summary'));
    await close();
  });

  it.each([
    ['laptop', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
    ['window at 400 %', { width: 320, height: 256 }],
  ])('goes on and back by keys, one step each, on a %s', async (_, viewport) => {
    const { page, complaints, close } = await open(url, { viewport });
    for (const { id } of steps.slice(0, 4)) {
      await page.keyboard.press('j');
      await expect.poll(() => stepOf(page)).toBe(id);
    }
    await page.keyboard.press('k');
    await expect.poll(() => stepOf(page)).toBe(steps[2]?.id);
    expect(complaints).toEqual([]);
    await close();
  });

  it('lets Tab go on from the step that the keys J and K led to', async () => {
    const { page, close } = await open(url);
    for (let i = 0; i < 4; i++) await page.keyboard.press('j');
    const at = await page.evaluate(() => scrollY);
    await page.keyboard.press('Tab');
    const focused = page.locator(
      '[data-step]:focus-within, [data-step] ~ [data-step]:focus-within',
    );
    expect(await focused.count()).toBe(1);
    expect(Math.abs((await page.evaluate(() => scrollY)) - at)).toBeLessThan(700);
    await close();
  });

  it('leads to each chapter from its list, also without scripts', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await openPage(browser, url, { javaScriptEnabled });
      const last = story.chapters.at(-1);
      await page.locator('.chapters summary').click();
      await page.locator(`[data-chapter="${last?.id}"]`).click();
      await expect
        .poll(async () => (await page.locator(`#${last?.id} h2`).boundingBox())?.y ?? -1)
        .toBeGreaterThan(-1);
      expect(await page.locator('.go:visible').count()).toBe(javaScriptEnabled ? 2 : 0);
      await close();
    }
  });

  it('is seen while the story is, and not over what follows it', async () => {
    const { page, close } = await open(url);
    const seen = () =>
      page.evaluate(() =>
        Boolean(document.elementFromPoint(200, innerHeight - 12)?.closest('[data-guide]')),
      );
    expect(await seen()).toBe(true);
    await page.evaluate(() => document.querySelector('#sources')?.scrollIntoView());
    expect(await seen()).toBe(false);
    await close();
  });

  it('announces once a step, and one for a fast scroll through many', async () => {
    const { page, close } = await open(url);
    await listen(page);
    for (const { id } of steps.slice(0, 5)) {
      await page.keyboard.press('j');
      await expect.poll(() => stepOf(page)).toBe(id);
    }
    await page.waitForTimeout(1200);
    expect(await said(page)).toEqual([steps[4]?.alt]);
    await page.keyboard.press('j');
    await page.waitForTimeout(1200);
    expect(await said(page)).toEqual([steps[4]?.alt, steps[5]?.alt]);
    await close();
  });

  it('has one live region that speaks of steps', async () => {
    const { page, close } = await open(url);
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('[data-announce]').textContent()).toBe(steps[0]?.alt);
    const speaking = await page
      .locator('[aria-live], [role="status"], [role="alert"], [role="log"], output')
      .evaluateAll(
        (all, alt) => all.filter((each) => each.textContent?.includes(alt)).length,
        steps[0]?.alt ?? '',
      );
    expect(speaking).toBe(1);
    await close();
  });
});
