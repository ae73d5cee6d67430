import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';

const site = siteOf('main');

const browser = await sharedBrowser();

/** Holds the typefaces back. @returns what lets them come. */
async function holdFonts(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.woff2$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** @returns how much has moved on the screen since `since` (ms), as Chromium reckons layout shift. */
function shiftSince(page: Page, since: number): Promise<number> {
  return page.evaluate(
    (from) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if (entry.startTime >= from) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 600);
      }),
    since,
  );
}

/** The place of the last step, above which most lines stand. */
function lastStep(page: Page): Promise<string | null> {
  return page.locator('[data-step]').last().getAttribute('data-step');
}

async function readWithLateFonts(width: number, height: number, isDeep: boolean): Promise<number> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  // As one who was here before, and whose browser has lost the files.
  await page.addInitScript(() => localStorage.setItem('story-typefaces', 'kept'));
  const release = await holdFonts(page);
  await page.goto(site?.url ?? '', { waitUntil: 'domcontentloaded' });
  if (isDeep) {
    const place = await lastStep(page);
    await page.goto('about:blank');
    await page.goto(`${site?.url}#${place}`, { waitUntil: 'domcontentloaded' });
  }
  await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  const since = await page.evaluate(() => performance.now());
  const come = page.waitForResponse(/\.woff2$/);
  release();
  await come;
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shift = await shiftSince(page, since);
  await context.close();
  return shift;
}

/** Whether the title is painted in the page's own typeface: one that is there need not be one that is used. */
async function isOwn(page: Page): Promise<boolean> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const title = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId: title.nodeId });
  await devtools.detach();
  return fonts.some(({ isCustomFont, familyName }) => isCustomFont && /^Story/.test(familyName));
}

it('are asked for once the graphics live, and set the reader’s next page', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.url);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('story-typefaces')))
    .toBe('kept');
  const firstFont = asked.findIndex((url) => /\.woff2$/.test(url));
  expect(asked.findIndex((url) => /\/Graphics-/.test(url))).toBeGreaterThan(0);
  expect(firstFont).toBeGreaterThan(asked.findIndex((url) => /\/Graphics-/.test(url)));
  expect(await isOwn(page)).toBe(false);

  // A busy machine may miss the tenth of a second that the browser waits for them.
  const onNextPage = async () => {
    await page.reload();
    return isOwn(page);
  };
  await expect.poll(onNextPage, { timeout: 30_000 }).toBe(true);
  await context.close();
}, 60_000);

it.each([
  ['woken before anything of the body is read, where the browser keeps them', 'kept', true],
  ['left asleep on a first visit', '', false],
])('are %s', async (_how, kept, isWoken) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript((value) => {
    localStorage.setItem('story-typefaces', value);
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      const asleep = [...document.fonts].filter(({ status }) => status === 'unloaded');
      const isAwake = !asleep.some(({ family }) => family.includes('Story'));
      Object.assign(window, { isAwake });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  }, kept);
  await page.goto(site.url, { waitUntil: 'domcontentloaded' });
  expect(await page.evaluate(() => (window as unknown as { isAwake: boolean }).isAwake)).toBe(
    isWoken,
  );
  await context.close();
});

it('have bold stand-ins with bold cuts of their own: none is smeared by the browser', async () => {
  const page = await browser.newPage();
  await page.goto(site.url);
  const faces = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ style }) => ({
        family: style.getPropertyValue('font-family').replaceAll(/["']/g, ''),
        weight: style.getPropertyValue('font-weight'),
        source: style.getPropertyValue('src'),
      }))
      .filter(({ family }) => family.startsWith('Like ')),
  );
  for (const family of new Set(faces.map((face) => face.family))) {
    const bold = faces.find((face) => face.family === family && face.weight === '600 700');
    expect(bold?.source, family).toMatch(/^local\([^)]* Bold/);
  }
  expect(faces.length).toBeGreaterThan(0);
  await page.close();
});

it('are not asked for by a framed story', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.url}?embed=1`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /\.woff2$/.test(url))).toEqual([]);
  await context.close();
});

describe('typefaces that come late', () => {
  it.each([
    ['at the top of a phone', 412, 823, false],
    ['at the last step on a phone', 390, 844, true],
    ['at the last step on a laptop', 1440, 900, true],
  ])('move nothing %s', async (_where, width, height, isDeep) => {
    expect(await readWithLateFonts(width, height, isDeep)).toBe(0);
  });
});

it('are missed by no page that cannot have them', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => localStorage.setItem('story-typefaces', 'kept'));
  const refused: string[] = [];
  await page.route(/\.woff2$/, (route) => {
    refused.push(route.request().url());
    return route.abort();
  });
  await page.goto(site.url);
  await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(refused.length).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await context.close();
});
