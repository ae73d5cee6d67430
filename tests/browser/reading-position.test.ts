/** The reading position on the page, through whatever happens to its layout: told by what is at the reading line. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stepsOf } from '../support/live-map.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();
const { url, story } = siteOf('main');
const steps = stepsOf(storyOf(story));
const STEPS = [steps[11] ?? '', steps[37] ?? ''];

type Change = (page: Page) => Promise<unknown>;

const sized =
  (width: number, height: number): Change =>
  (page) =>
    page.setViewportSize({ width, height });

/** A phone in the hand, turned: its window, its screen and its angle change in one. */
const turned =
  (width: number, height: number): Change =>
  async (page) => {
    const cdp = await page.context().newCDPSession(page);
    const screenOrientation =
      width > height
        ? ({ type: 'landscapePrimary', angle: 90 } as const)
        : ({ type: 'portraitPrimary', angle: 0 } as const);
    const screen = { screenWidth: width, screenHeight: height, screenOrientation };
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      ...{ width, height, deviceScaleFactor: 2, mobile: true },
      ...screen,
    });
  };

const textOf =
  (size: string): Change =>
  (page) =>
    page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);

/** px of a banner before the story, as an extension or a newsroom's script puts it there. */
const banner =
  (height: number): Change =>
  (page) =>
    page.evaluate((blockSize) => {
      const own = document.querySelector('#banner') ?? document.createElement('div');
      own.id = 'banner';
      own.setAttribute('style', `block-size: ${blockSize}px`);
      document.querySelector('h1')?.before(own);
    }, height);

const media =
  (name: 'print' | 'screen'): Change =>
  (page) =>
    page.emulateMedia({ media: name });

/** By the window that they begin in. */
const CHANGES: [string, [number, number], ...Change[]][] = [
  [
    'a phone is turned, and back, its text gets larger, and something comes above',
    [390, 844],
    ...[turned(844, 390), turned(390, 844), textOf('150%'), textOf('')],
    ...[banner(300), banner(1200), banner(0)],
  ],
  ['a small phone is turned, and back', [360, 640], turned(640, 360), turned(360, 640)],
  ['a tablet is turned, and back', [768, 1024], turned(1024, 768), turned(768, 1024)],
  [
    'a page is zoomed and printed, its text gets larger, and the window narrow and low',
    [1280, 800],
    ...[sized(853, 533), sized(640, 400), sized(1280, 800), media('print'), media('screen')],
    ...[textOf('150%'), textOf('200%'), textOf(''), sized(700, 900), sized(1440, 620)],
  ],
];

/** What is at the reading line: the step, how much of its text is above, and what the address says. */
function readAt(page: Page) {
  return page.evaluate(() => {
    const step = document.querySelector('[data-step][data-current]');
    const line =
      innerHeight *
      (matchMedia('(min-width: 60rem), (min-width: 35rem) and (max-height: 30rem)').matches
        ? 0.6
        : 0.8);
    const blocks = [...(step?.querySelectorAll('p') ?? [])].map((p) => p.getBoundingClientRect());
    const [top, bottom] = [blocks[0]?.top ?? 0, blocks.at(-1)?.bottom ?? 0];
    const share = Math.min(1, Math.max(0, (line - top) / (bottom - top)));
    return { step: step?.id, share, address: location.hash };
  });
}

/** Two frames, in which a change is laid out and heard of. */
const frames = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

describe.each(STEPS)('a reader at %s', (step) => {
  it.each(CHANGES)('keeps their position where %s', async (_, [width, height], ...changes) => {
    const { page, close } = await openPage(browser, url, {
      viewport: { width, height },
      ...(height > width && { isMobile: true, hasTouch: true }),
    });
    await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    await goTo(page, step);
    // A third of the way through the step.
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await expect.poll(() => readAt(page)).toMatchObject({ step, address: `#${step}` });
    await page.evaluate(() => {
      const entered: unknown[] = [];
      Object.assign(window, { entered });
      document.addEventListener('story:step', (event) => {
        entered.push((event as CustomEvent<{ id: string }>).detail.id);
      });
    });
    const before = await readAt(page);
    for (const [i, change] of changes.entries()) {
      await change(page);
      await frames(page);
      const isPaper = await page.evaluate(() => matchMedia('print').matches);
      const now = await readAt(page);
      expect(now, `after change ${i + 1}`).toMatchObject({ step, address: before.address });
      if (!isPaper) expect(Math.abs(now.share - before.share)).toBeLessThan(0.12);
    }
    // Longer than the address waits before it follows.
    await page.waitForTimeout(600);
    expect(await readAt(page)).toMatchObject({ step, address: before.address });
    const entered = () => (window as unknown as { entered: string[] }).entered;
    expect(await page.evaluate(entered)).toEqual([]);
    await close();
  });

  it('comes back to it from another page, in a window of another width', async () => {
    const { page, close } = await openPage(browser, url, { viewport: { width: 390, height: 844 } });
    await goTo(page, step);
    await expect.poll(() => readAt(page)).toMatchObject({ step, address: `#${step}` });
    const before = await readAt(page);
    await page.goto('about:blank');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goBack({ waitUntil: 'load' });
    await expect.poll(() => readAt(page)).toMatchObject({ step });
    await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    const now = await readAt(page);
    expect(now).toMatchObject({ step, address: before.address });
    expect(Math.abs(now.share - before.share)).toBeLessThan(0.12);
    await close();
  });

  it('comes back to it where a newer story has another step before it', async () => {
    const { page, close } = await openPage(browser, url);
    await goTo(page, step);
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await expect.poll(() => readAt(page)).toMatchObject({ step, address: `#${step}` });
    await page.route(url, async (route) => {
      const html = await (await route.fetch()).text();
      const newer = '<div class="step" id="a/b" data-step="a/b"><p>A new step.</p></div>';
      const body = html.replace('<div class="step', (first) => `${newer}${first}`);
      await route.fulfill({ body, contentType: 'text/html' });
    });
    await page.reload({ waitUntil: 'load' });
    await expect.poll(() => page.locator('[data-step="a/b"]').count()).toBe(1);
    await expect.poll(() => readAt(page)).toMatchObject({ step });
    await close();
  });
});
