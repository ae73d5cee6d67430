/** What a reader chooses: colours, motion and keys, on this page and on the next visit. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { sharedBrowser } from '../support/pages.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

const [site] = inject('sites');
if (!site) throw new Error('a built site was expected');
const { url } = site;
const story = storyOf(site.story);
const steps = story.chapters.flatMap((chapter) => chapter.steps.map((s) => stepId(chapter, s)));

const groundOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const moveOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--move'));
const stepOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep']);

const LIGHT = 'rgb(250, 247, 241)';
const DARK = 'rgb(21, 23, 26)';

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  // The switches work once the late chunk has set them.
  await page.waitForSelector('[data-done][style]', { state: 'attached' });
  return page;
}

describe('the reader’s choices', () => {
  it('follow the system until the reader chooses, and are kept', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const page = await open(context);
    expect(await groundOf(page)).toBe(DARK);
    await page.locator('.choices summary').click();
    await page.locator('[name="theme"]').selectOption('light');
    expect(await groundOf(page)).toBe(LIGHT);

    const later = await open(context);
    expect(await groundOf(later)).toBe(LIGHT);
    await later.locator('.choices summary').click();
    expect(await later.locator('[name="theme"]').inputValue()).toBe('light');
    await later.locator('[name="theme"]').selectOption('');
    expect(await groundOf(later)).toBe(DARK);
    const kept = await later.evaluate(() => Object.keys(localStorage));
    expect(kept.filter((key) => !/^(seen |story-typefaces)/.test(key))).toEqual([]);
    await context.close();
  });

  it('stand on the page before anything of its body is read', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    await context.addInitScript(() => {
      localStorage.setItem('story-theme', 'dark');
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        Object.assign(window, { atFirst: document.documentElement.dataset['theme'] });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    const page = await open(context);
    expect(await page.evaluate(() => (window as unknown as { atFirst: string }).atFirst)).toBe(
      'dark',
    );
    expect(await groundOf(page)).toBe(DARK);
    await context.close();
  });

  it('stop motion, or allow it against the system', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await open(context);
    expect(await moveOf(page)).toBe('0s');
    await page.locator('.choices summary').click();
    const box = page.locator('[name="motion"]');
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    expect(await moveOf(page)).not.toBe('0s');
    await box.check();
    expect(await moveOf(page)).toBe('0s');
    await context.close();
  });

  it('let the map jump where it would fly', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => localStorage.setItem('story-motion', 'less'));
    const page = await open(context);
    await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    const places = await page.evaluateHandle(() => {
      const mark = document.querySelector('[data-graphic="map"] .place.main');
      const seen = new Set([mark?.getAttribute('transform')]);
      const note = () => seen.add(mark?.getAttribute('transform'));
      if (mark) new MutationObserver(note).observe(mark, { attributes: true });
      return seen;
    });
    await page.keyboard.press('j');
    await expect.poll(() => places.evaluate((seen) => seen.size)).toBe(2);
    await page.waitForTimeout(1500);
    expect(await places.evaluate((seen) => seen.size)).toBe(2);
    await context.close();
  });

  it('hold for the page where nothing can be kept', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const page = await open(context);
    await page.locator('.choices summary').click();
    await page.locator('[name="theme"]').selectOption('dark');
    expect(await groundOf(page)).toBe(DARK);
    await context.close();
  });

  it('change nothing on paper', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => localStorage.setItem('story-theme', 'dark'));
    const page = await open(context);
    await page.emulateMedia({ media: 'print' });
    expect(await groundOf(page)).toBe('rgb(255, 255, 255)');
    await context.close();
  });

  it('switch the letters off', async () => {
    const context = await browser.newContext();
    const page = await open(context);
    await page.keyboard.press('j');
    await expect.poll(() => stepOf(page)).toBe(steps[0]);
    await page.locator('.choices summary').click();
    await page.locator('[name="keys"]').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.waitForTimeout(300);
    expect(await stepOf(page)).toBe(steps[0]);
    await context.close();
  });
});
