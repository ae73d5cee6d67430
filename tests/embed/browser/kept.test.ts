/** What a browser does by itself while an embedded story is read: search, zoom, load the page anew. The place is kept. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import {
  article,
  firstFrame,
  hostPages,
  openEmbed,
  type Embedded,
} from '../../support/host-page.ts';
import {
  expectInStep,
  expectRest,
  expectTogether,
  placeOf,
  scrollStory,
} from '../../support/in-step.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader, steps } = framedSite();

const PAGE = article(
  `<div data-story="capitals" data-hash><iframe src="${url}?embed=1" title="A story"></iframe></div>${loader}`,
  '<style>main{max-width:none}</style>',
);

const browser = await sharedBrowser();
const host = await forThisFile(hostPages(() => ({ html: PAGE })));

const currentStep = ({ frame }: Embedded) =>
  frame.evaluate(() => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep']);

/** A phone held either way, a tablet, and a laptop, from one to the other. */
const SHAPES = [
  [420, 800],
  [1200, 800],
  [844, 390],
  [390, 844],
  [700, 800],
  [1200, 800],
] as const;

/** One page for all. */
let opened: Embedded;
beforeAll(async () => {
  opened = await openEmbed(browser, host.url, 'linked', {
    viewport: { width: 1200, height: 800 },
  });
  await opened.frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
});
afterEach(() => {
  expect(opened.complaints).toEqual([]);
});

/** Reads so many px on. @returns the step that is read there */
async function readAt(px: number): Promise<string | undefined> {
  await expectRest(opened);
  await scrollStory(opened, px);
  await expectInStep(opened, px);
  await opened.page.waitForTimeout(400);
  expect(await currentStep(opened)).toMatch(/\w/);
  return currentStep(opened);
}

/** In step, with the same step, once the frame has its new size and both sides have had their say. */
async function expectKept(step: string | undefined, how: string): Promise<void> {
  await opened.page.waitForTimeout(900);
  await expectTogether(opened);
  expect(await currentStep(opened), how).toBe(step);
}

describe('an embedded story keeps step with its host', () => {
  it.each([
    ['on', 1000, 20],
    ['back', 12_000, 2],
  ])('where the browser finds a word further %s', async (_, from, to) => {
    await readAt(from);
    const { frame } = opened;
    const id = steps[to] ?? '';
    const found = await frame.evaluate((id) => {
      const texts = document.createTreeWalker(
        document.getElementById(id)?.querySelector('p') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      // As the browser's own search does: it selects the match, and brings it into sight.
      const match = texts.nextNode();
      if (match) getSelection()?.selectAllChildren(match);
      match?.parentElement?.scrollIntoView({ block: 'center' });
      return getSelection()?.anchorNode?.parentElement?.closest('[data-step]')?.id;
    }, id);
    expect(found).toBe(id);
    const isSeen = () =>
      frame.evaluate(() => {
        const { top, bottom } =
          getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(isSeen).toBe(true);
    await expect
      .poll(async () => Math.abs((await placeOf(opened)).host - from))
      .toBeGreaterThan(500);
    await expectTogether(opened);
    expect(await isSeen()).toBe(true);
  });

  it.each([1500, 9000])('and its step through windows of all shapes, %i px on', async (px) => {
    const { page, frame } = opened;
    const before = await readAt(px);
    for (const [width, height] of SHAPES) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
      await expectKept(before, `${width} × ${height}`);
    }
  });

  it.each([1500, 9000])('and its step through the reader’s zoom, %i px on', async (px) => {
    const { page, frame } = opened;
    const cdp = await page.context().newCDPSession(page);
    const before = await readAt(px);
    for (const zoom of [1.25, 2, 0.8, 1]) {
      const [width, height] = [Math.round(1000 / zoom), Math.round(800 / zoom)];
      await cdp.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: zoom,
        mobile: false,
      });
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
      await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(zoom);
      await expectKept(before, `${zoom}`);
    }
  });

  it('and its place while fingers enlarge the page', async () => {
    const { page } = opened;
    const cdp = await page.context().newCDPSession(page);
    const before = await readAt(9000);
    for (const pageScaleFactor of [2.5, 1]) {
      await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor });
      await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBe(pageScaleFactor);
      await expectKept(before, `${pageScaleFactor}`);
    }
  });

  // Where the address does not name the step, the browser itself knows no place in a page that is not yet as long.
  it('and its step when the page is loaded anew, where the address names it', async () => {
    const { page } = opened;
    const before = await readAt(9000);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${before}`);
    await page.reload({ waitUntil: 'load' });
    opened.frame = await firstFrame(page);
    await opened.frame.waitForSelector('html[data-embed="linked"]');
    await expect.poll(() => currentStep(opened)).toBe(before);
    await expectTogether(opened);
    // The address of its page is the host's, without the step.
    expect(await opened.frame.locator('[data-story]').getAttribute('data-address')).toBe(host.url);
  });
});
