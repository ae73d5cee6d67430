/** The story as a card, and how high pages with other scripts make it. */
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { article, guided, hostPages, openEmbed, type HostPage } from '../../support/host-page.ts';
import { sharedBrowser } from '../../support/pages.ts';
import { speakers } from '../../support/speakers.ts';

const { url, story, steps } = framedSite();
const series = story.timelines.find(({ kind }) => kind === 'series')?.id ?? '';
const [, second] = story.chapters;

const address = `${url}?embed=1`;
const iframe = (query = '') => `<iframe src="${address}${query}" title="A story"></iframe>`;
const card = (query = '') => ({ html: article(`<div class="card">${iframe(query)}</div>`) });

const SPEAKERS = speakers(address);

const PAGES: Record<string, HostPage> = {
  ...Object.fromEntries(
    Object.entries(SPEAKERS).map(([name, html]) => [name, { html: article(html) }]),
  ),
  card: card(),
  chapter: card(`&chapter=${second?.id}`),
  start: card(`&start=${steps[5]}`),
  map: card('&view=map'),
  chart: card(`&view=series:${series}`),
  table: card('&view=table'),
  dark: card('&theme=dark'),
  light: card('&theme=light'),
  timeline: card('&view=timeline'),
  'other language': card('&lang=az'),
  colours: card('&background=ffffff&accent=aa0000'),
  unreadable: card('&background=808080&accent=ffee00'),
};

const browser = await sharedBrowser();
const host = await forThisFile(hostPages((path) => PAGES[decodeURIComponent(path)]));

const open = (name: string, width = 1000) =>
  openEmbed(browser, host.url + encodeURIComponent(name), 'stepper', {
    viewport: { width, height: 900 },
  });
const seen = (frame: Frame) =>
  frame.locator('[data-step]:visible').evaluateAll((all) => all.map(({ id }) => id));

describe('the card', () => {
  it('shows one step, goes on and back by its buttons and keys, and never scrolls', async () => {
    const { frame, page, complaints, close } = await open('card');
    await guided(frame);
    const visible = () =>
      frame.locator('[data-current]').evaluateAll((all) => all.map(({ id }) => id));
    expect(await visible()).toEqual([steps[0]]);
    await frame.locator('[data-go="1"]').click();
    await frame.locator('[data-go="1"]').click();
    expect(await visible()).toEqual([steps[2]]);
    await page.keyboard.press('k');
    expect(await visible()).toEqual([steps[1]]);
    for (const [key, at] of [
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
      ['Shift+ArrowRight', 1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await visible(), key).toEqual([steps[at]]);
    }
    await frame.locator('[data-guide] .chapters summary').click();
    await frame.locator(`[data-chapter="${story.chapters[3]?.id}"]`).click();
    expect(await visible()).toEqual([
      steps.find((id) => id.startsWith(`${story.chapters[3]?.id}/`)),
    ]);
    const rest = await frame.evaluate(() => {
      scrollTo(0, 500);
      return [scrollY, document.documentElement.scrollHeight - innerHeight];
    });
    expect(rest).toEqual([0, 0]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('fits into frames of all widths, with its title, source and way to the page', async () => {
    const { frame, page, close } = await open('card', 320);
    await guided(frame);
    for (const width of [320, 360, 640, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = () => frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(wide, { message: `${width} px` }).toBeLessThanOrEqual(0);
      for (const part of ['h1', '.frame-foot span', '.frame-foot a', '[data-go="1"]', '.pinned']) {
        const box = await frame.locator(part).boundingBox();
        expect(box?.height, `${width} px: ${part}`).toBeGreaterThan(10);
      }
    }
    expect(await frame.locator('.frame-foot a').getAttribute('href')).not.toContain('embed');
    await close();
  });

  it('has a way to the rest of a text that is longer than its room', async () => {
    const { frame, page, close } = await open('card', 340);
    await page.evaluate(() =>
      document.querySelector('iframe')?.setAttribute('style', 'height:480px'),
    );
    await guided(frame);
    const button = frame.locator('.read-on');
    await button.click();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const { top, bottom } = await frame.evaluate(() => {
      const text = document.querySelector('#text');
      text?.scrollTo(0, 9999);
      const end = document.querySelector('[data-current] > :last-child')?.getBoundingClientRect();
      return { top: text?.getBoundingClientRect().bottom ?? 0, bottom: end?.bottom ?? 0 };
    });
    expect(bottom).toBeLessThanOrEqual(top);
    await frame.locator('[data-go="1"]').click();
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await close();
  });

  it('shows what its options ask for', async () => {
    const isSeen = (selector: string) => (frame: Frame) => frame.locator(selector).isVisible();
    const attribute = (name: string) => (frame: Frame) => frame.locator('html').getAttribute(name);
    const [map, timeline] = ['[data-graphic="map"]', '[data-graphic="timeline"]'];
    const expected: [string, (frame: Frame) => Promise<unknown>, unknown][] = [
      ['start', seen, [steps[5]]],
      ['light', attribute('data-theme'), 'light'],
      ['dark', attribute('data-theme'), 'dark'],
      ['other language', attribute('lang'), 'en'],
      ['map', async (f) => [await isSeen(map)(f), await isSeen(timeline)(f)], [true, false]],
      ['timeline', async (f) => [await isSeen(map)(f), await isSeen(timeline)(f)], [false, true]],
      ['chart', isSeen(map), false],
      [
        'table',
        async (f) => [await isSeen('#events')(f), await isSeen('#sources')(f)],
        [true, false],
      ],
    ];
    for (const [name, find, found] of expected) {
      const { frame, close } = await open(name);
      await expect.poll(() => find(frame), { message: name }).toEqual(found);
      await close();
    }
  });

  it('shows one chapter alone, and leaves its graphics to the series asked for', async () => {
    const one = await open('chapter');
    await guided(one.frame);
    const own = steps.filter((id) => id.startsWith(`${second?.id}/`));
    for (const id of own) {
      await expect.poll(() => seen(one.frame)).toEqual([id]);
      if (id !== own.at(-1)) await one.frame.locator('[data-go="1"]').click();
    }
    await one.frame.waitForSelector('[data-go="1"][aria-disabled]');
    await one.close();
    const chart = await open('chart');
    await expect
      .poll(() => chart.frame.locator('[data-graphic="timeline"]').getAttribute('data-show'))
      .toBe(series);
    // The page's own end is not in the frame; the names at the lines' ends are.
    const end = chart.frame.locator('[data-graphic="timeline"] .end').first();
    await expect.poll(() => end.isVisible()).toBe(true);
    await chart.close();
  });

  it('takes colours that can be read, and no others', async () => {
    const styleOf = async (name: string) => {
      const { frame, close } = await open(name);
      const style = await frame.locator('html').getAttribute('style');
      await close();
      return style ?? '';
    };
    expect(await styleOf('colours')).toMatch(/--paper: #ffffff.*--accent: #aa0000/);
    expect(await styleOf('unreadable')).toBe('');
  });

  it('wears the accent where the reader sees how far it is, goes on, and is led away', async () => {
    const { frame, close } = await open('colours');
    await guided(frame);
    const worn = (selector: string, property: string) =>
      frame
        .locator(selector)
        .first()
        .evaluate((each, name) => getComputedStyle(each).getPropertyValue(name), property);
    expect(await worn('[data-done]', 'background-color')).toBe('rgb(170, 0, 0)');
    expect(await worn('[data-go="1"]', 'color')).toBe('rgb(170, 0, 0)');
    expect(await worn('.frame-foot a', 'color')).toBe('rgb(170, 0, 0)');
    await close();
  });
});

describe('a page that knows', () => {
  it.each(Object.keys(SPEAKERS))('%s makes the card as high as it needs', async (name) => {
    const { page, frame, complaints, close } = await open(name);
    await expect
      .poll(() => page.locator('iframe').evaluate((element) => element.clientHeight), {
        timeout: 10_000,
      })
      .toBeGreaterThan(600);
    await page.waitForTimeout(500);
    const [height, inner] = [
      await page.locator('iframe').evaluate((element) => element.clientHeight),
      await frame.evaluate(() => document.documentElement.scrollHeight),
    ];
    expect(height).toBe(inner);
    expect(height).toBeLessThanOrEqual(1000);
    // A card fills whatever height it is given: what it needs is room for its graphics and its longest text.
    const { room, needed } = await frame.evaluate(() => {
      const parts = [...document.querySelectorAll<HTMLElement>('.pinned, #text')];
      const text = document.querySelector('#text')?.scrollHeight ?? 0;
      return {
        room: parts.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0),
        needed: 0.75 * innerWidth + Math.min(text, 320),
      };
    });
    expect(Math.abs(room - needed)).toBeLessThanOrEqual(2);
    expect(complaints).toEqual([]);
    await close();
  });
});
