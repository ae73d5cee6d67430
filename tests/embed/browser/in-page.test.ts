/** How a card stands in its host's page: its height, its edges, its foot. */
import type { Frame } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import {
  article,
  hostPages,
  openEmbed,
  type Embedded,
  type HostPage,
} from '../../support/host-page.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader } = framedSite('second');

/** Notes what the page hears of heights, and counts all that is said to it. */
const EARS = `<script>window.heights = []; window.messages = 0;
addEventListener('story:height', ({ detail }) => heights.push(detail.height));
addEventListener('message', () => messages++);</script>`;
/** A frame as browsers draw it by themselves. */
const BARE = '<style>iframe{display:inline !important;border:2px inset}</style>';

const frame = (query: string) =>
  `<iframe src="${url}?embed=1${query}" title="A story" width="100%" height="720"></iframe>`;
const linked = (query: string, head = '') => ({
  html: article(`<div data-story="capitals">${frame(query)}</div>${loader}`, EARS + head),
});

const PAGES: Record<string, HostPage> = {
  map: linked('&view=map', BARE),
  stepper: linked('&state=stepper'),
  table: linked('&view=table'),
  'table alone': { html: article(`<div class="card">${frame('&view=table')}</div>`) },
};

const browser = await sharedBrowser();
const host = await forThisFile(hostPages((path) => PAGES[decodeURIComponent(path)]));

const open = (path: string, width = 1000) =>
  openEmbed(browser, host.url + encodeURIComponent(path), 'stepper', {
    viewport: { width, height: 800 },
  });

/** Waits until the frame is as high as it asked to be. @returns px */
async function settled({ page }: Embedded): Promise<number> {
  const heard = () =>
    page.evaluate(() => (window as unknown as { heights: number[] }).heights.at(-1));
  const height = () => page.locator('iframe').evaluate((element) => element.clientHeight);
  await expect.poll(async () => (await height()) === (await heard())).toBe(true);
  return height();
}

/** px from the frame's top to its foot's end, of what can be scrolled in it, and of the frame. */
const sizes = (frame: Frame) =>
  frame.evaluate(() => ({
    foot: Math.round(document.querySelector('.frame-foot')?.getBoundingClientRect().bottom ?? 0),
    scrolls: document.documentElement.scrollHeight - innerHeight,
    frame: innerHeight,
  }));

describe('a card with the loader', () => {
  let map: Embedded;
  beforeAll(async () => {
    map = await open('map');
  });

  it('tells its height once, and again only where it has another', async () => {
    const { page } = map;
    await settled(map);
    const told = () =>
      page.evaluate(() => {
        const { heights, messages } = window as unknown as {
          heights: number[];
          messages: number;
        };
        return { heights, messages };
      });
    const before = await told();
    expect(before.heights.filter((px, i, all) => px === all[i - 1])).toEqual([]);
    await page.waitForTimeout(1200);
    expect(await told()).toEqual(before);
    // Asked again it greets again, and says no height a second time.
    await page.evaluate(() => dispatchEvent(new Event('resize')));
    const after = { ...before, messages: before.messages + 1 };
    await expect.poll(told).toEqual(after);
    await page.waitForTimeout(300);
    expect(await told()).toEqual(after);
  });

  it('is not begun anew by the page’s answers to its heights', async () => {
    const opened = await open('stepper');
    const { page, frame, close } = opened;
    await settled(opened);
    const button = frame.locator('.read-on');
    await button.evaluate((own) => own.setAttribute('data-same', ''));
    await page.setViewportSize({ width: 400, height: 800 });
    const heights = () =>
      page.evaluate(() => (window as unknown as { heights: number[] }).heights.length);
    await expect.poll(heights, { timeout: 8000 }).toBe(2);
    // The answer to the last height has come, too.
    await page.waitForTimeout(300);
    expect(await button.getAttribute('data-same')).toBe('');
    await close();
  });

  it('has no edge, and no gap under it', async () => {
    const { page } = map;
    const height = await settled(map);
    const box = await page.locator('[data-story]').boundingBox();
    expect(box?.height).toBe(height);
    expect(await page.locator('iframe').evaluate((own: HTMLElement) => own.offsetHeight)).toBe(
      height,
    );
    await page.evaluate(() => window.storyEmbed?.destroy());
    expect(await page.locator('iframe').getAttribute('style')).toBeNull();
  });
});

describe('the table', () => {
  it('is as high as it needs and holds no reader, with the way to the story at its top and end, narrow and wide', async () => {
    const opened = await open('table', 360);
    for (const width of [360, 1000]) {
      await opened.page.setViewportSize({ width, height: 800 });
      await expect.poll(() => opened.frame.evaluate(() => innerWidth)).toBe(Math.min(width, 640));
      await expect.poll(async () => (await sizes(opened.frame)).scrolls).toBe(0);
      const height = await settled(opened);
      const { foot, scrolls, frame } = await sizes(opened.frame);
      expect(foot, `${width} px`).toBe(frame);
      expect(height).toBeGreaterThan(800);
      expect(scrolls).toBe(0);
      const top = await opened.frame.locator('.head .whole').boundingBox();
      const box = await opened.page.locator('[data-story]').boundingBox();
      expect((top?.y ?? Infinity) - (box?.y ?? 0)).toBeLessThan(200);
      expect(top?.height).toBeGreaterThan(20);
      // What it needs is no guess.
      const guessed = await opened.frame
        .locator('#events td')
        .evaluateAll((all) =>
          all.filter((each) => !each.checkVisibility({ contentVisibilityAuto: true })),
        );
      expect(guessed).toEqual([]);
    }
    await opened.close();
  });

  it('scrolls in a frame without the loader to its last row, with its foot in sight', async () => {
    const { page, frame, close } = await open('table alone');
    await frame.locator('.frame-foot').waitFor();
    const before = await sizes(frame);
    const isOnTop = await frame.locator('.frame-foot a').evaluate((link) => {
      const { left, top } = link.getBoundingClientRect();
      return document.elementFromPoint(left + 2, top + 2) === link;
    });
    expect(isOnTop).toBe(true);
    expect(before.scrolls).toBeGreaterThan(0);
    expect(before.foot).toBe(before.frame);
    await page.locator('iframe').hover();
    await page.mouse.wheel(0, 100_000);
    const hidden = () =>
      frame.evaluate(() => {
        const last = [...document.querySelectorAll('#events tr')].at(-1)?.getBoundingClientRect();
        const foot = document.querySelector('.frame-foot')?.getBoundingClientRect();
        return (last?.bottom ?? 0) - (foot?.top ?? 0);
      });
    await expect.poll(hidden).toBeLessThanOrEqual(1);
    await close();
  });
});
