/** The story as a card, and how high pages with other scripts make it. */
import type { Frame } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import {
  article,
  guided,
  hostPages,
  openEmbed,
  type Embedded,
  type HostPage,
} from '../../support/host-page.ts';
import { sharedBrowser } from '../../support/pages.ts';
import { speakers } from '../../support/speakers.ts';

const { url, loader, story, steps } = framedSite();
const series = story.timelines.find(({ kind }) => kind === 'series')?.id ?? '';
const [, second] = story.chapters;

const address = `${url}?embed=1`;
const iframe = (query = '') => `<iframe src="${address}${query}" title="A story"></iframe>`;
const card = (query = '') => ({ html: article(`<div class="card">${iframe(query)}</div>`) });

/** Hears each step that the page is told. */
const EARS = `<script>window.heard = []; addEventListener('story:step', ({ detail }) => heard.push(detail.id))</script>`;

const SPEAKERS = speakers(address);
/** Of those, the ones that frame the story by no name, and only listen. */
const WORDS = ['AMP', 'Datawrapper', 'Medium'];
/** A page that knows them all, and listens to one of them at a time. */
const ONE_AT_A_TIME = `<script>{
  const all = [];
  window.at = 0;
  addEventListener('message', (event) => all[at](event));
  window.addEventListener = (_, listener) => all.push(listener);
}</script>`;

const PAGES: Record<string, HostPage> = {
  ...Object.fromEntries(
    Object.entries(SPEAKERS).map(([name, html]) => [name, { html: article(html) }]),
  ),
  words: {
    html: article(
      iframe() +
        ONE_AT_A_TIME +
        WORDS.map((name) => SPEAKERS[name]?.replace(iframe(), '')).join(''),
    ),
  },
  card: card(),
  start: card(`&start=${steps[5]}&theme=light&lang=az`),
  chapter: card(`&chapter=${second?.id}&background=ffffff&accent=aa0000`),
  map: card('&view=map&theme=dark'),
  timeline: card('&view=timeline'),
  chart: {
    html: article(
      `<div data-story="capitals">${iframe(`&view=series:${series}&background=808080&accent=ffee00`)}</div>${loader}`,
      EARS,
    ),
  },
  table: card('&view=table'),
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
  let plain: Embedded;
  beforeAll(async () => {
    plain = await open('card');
    await guided(plain.frame);
  });
  afterEach(() => {
    expect(plain.complaints).toEqual([]);
  });

  it('shows one step, goes on and back by its buttons and keys, and never scrolls', async () => {
    const { frame, page } = plain;
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
  });

  it('keeps its step through windows of all shapes and larger text', async () => {
    const { frame, page } = plain;
    const step = await seen(frame);
    expect(step).toHaveLength(1);
    expect(step).not.toEqual([steps[0]]);
    for (const [width, height] of [
      [390, 844],
      [844, 390],
      [500, 600],
      [1000, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const size of ['150%', '100%']) {
        await frame.evaluate((size) => (document.documentElement.style.fontSize = size), size);
        expect(await seen(frame), `${width} x ${height}, ${size}`).toEqual(step);
        const left = await frame.evaluate(() => [scrollY, scrollX]);
        expect(left, `${width} x ${height}, ${size}`).toEqual([0, 0]);
      }
    }
  });

  it('fits into frames of all widths, with its title, source and way to the page', async () => {
    const { frame, page } = plain;
    for (const width of [320, 360, 640, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBeLessThanOrEqual(width);
      const wide = () => frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(wide, { message: `${width} px` }).toBeLessThanOrEqual(0);
      for (const part of ['h1', '.frame-foot span', '.frame-foot a', '[data-go="1"]', '.pinned']) {
        const box = await frame.locator(part).boundingBox();
        expect(box?.height, `${width} px: ${part}`).toBeGreaterThan(10);
      }
    }
    expect(await frame.locator('.frame-foot a').getAttribute('href')).not.toContain('embed');
  });

  it('fades out a text that is longer than its room, and has a way to the rest of it', async () => {
    const { frame, page } = plain;
    await page.setViewportSize({ width: 340, height: 900 });
    await page.locator('iframe').evaluate((own) => own.setAttribute('style', 'height:480px'));
    const button = frame.locator('.read-on');
    await button.waitFor();
    const mask = () => frame.locator('#text').evaluate((text) => getComputedStyle(text).maskImage);
    expect(await mask()).toContain('gradient');
    await button.click();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await mask()).toBe('none');
    const { top, bottom } = await frame.evaluate(() => {
      const text = document.querySelector('#text');
      text?.scrollTo(0, 9999);
      const end = document.querySelector('[data-current] > :last-child')?.getBoundingClientRect();
      return { top: text?.getBoundingClientRect().bottom ?? 0, bottom: end?.bottom ?? 0 };
    });
    expect(bottom).toBeLessThanOrEqual(top);
    await frame.locator('[data-go="1"]').click();
    expect(await button.getAttribute('aria-expanded')).toBe('false');
  });

  it('begins with the step asked for, by the theme asked for, and stays in a language where it has no other', async () => {
    const { frame, close } = await open('start');
    await expect.poll(() => seen(frame)).toEqual([steps[5]]);
    const html = frame.locator('html');
    expect(await html.getAttribute('data-theme')).toBe('light');
    expect(await html.getAttribute('lang')).toBe('en');
    await close();
  });

  it.each([
    ['map', { map: true, timeline: false }],
    ['timeline', { map: false, timeline: true }],
  ])('shows one graphic alone: the %s', async (name, shown) => {
    const { frame, close } = await open(name);
    const isSeen = (graphic: string) => frame.locator(`[data-graphic="${graphic}"]`).isVisible();
    const graphics = async () => ({ map: await isSeen('map'), timeline: await isSeen('timeline') });
    await expect.poll(graphics).toEqual(shown);
    if (name === 'map') expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark');
    await close();
  });

  it('shows the table alone', async () => {
    const { frame, close } = await open('table');
    const parts = () =>
      Promise.all(['#events', '#sources'].map((part) => frame.locator(part).isVisible()));
    await expect.poll(parts).toEqual([true, false]);
    await close();
  });

  it('leaves its graphics to the series asked for, tells its host no step, and takes no colours that cannot be read', async () => {
    const { page, frame, complaints, close } = await open('chart');
    const chart = frame.locator('[data-graphic="timeline"]');
    await expect.poll(() => chart.getAttribute('data-show')).toBe(series);
    // The page's own end is not in the frame; the names at the lines' ends are.
    await expect.poll(() => chart.locator('.end').first().isVisible()).toBe(true);
    expect(await frame.locator('[data-graphic="map"]').isVisible()).toBe(false);
    expect((await frame.locator('html').getAttribute('style')) ?? '').toBe('');
    await expect
      .poll(() => frame.locator('[data-story]').getAttribute('data-current-step'))
      .toMatch(/\w/);
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows one chapter alone, in colours that can be read', async () => {
    const { frame, close } = await open('chapter');
    await guided(frame);
    expect(await frame.locator('html').getAttribute('style')).toMatch(
      /--paper: #ffffff.*--accent: #aa0000/,
    );
    // The accent is where the reader sees how far it is, goes on, and is led away.
    const worn = (selector: string, property: string) =>
      frame
        .locator(selector)
        .first()
        .evaluate((each, name) => getComputedStyle(each).getPropertyValue(name), property);
    expect(await worn('[data-done]', 'background-color')).toBe('rgb(170, 0, 0)');
    expect(await worn('[data-go="1"]', 'color')).toBe('rgb(170, 0, 0)');
    expect(await worn('.frame-foot a', 'color')).toBe('rgb(170, 0, 0)');
    const own = steps.filter((id) => id.startsWith(`${second?.id}/`));
    for (const id of own) {
      await expect.poll(() => seen(frame)).toEqual([id]);
      if (id !== own.at(-1)) await frame.locator('[data-go="1"]').click();
    }
    await frame.waitForSelector('[data-go="1"][aria-disabled]');
    await close();
  });
});

/** The frame is as high as its card needs: a card fills whatever it is given. */
async function expectFitted({ page, frame }: Embedded): Promise<void> {
  const given = () => page.locator('iframe').evaluate((element) => element.clientHeight);
  const isFitted = () =>
    frame.evaluate(() => {
      // Room for its graphics and its longest text.
      const parts = [...document.querySelectorAll<HTMLElement>('.pinned, #text')];
      const text = document.querySelector('#text')?.scrollHeight ?? 0;
      const room = parts.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
      return Math.abs(room - 0.75 * innerWidth - Math.min(text, 320)) <= 2;
    });
  await expect.poll(isFitted, { timeout: 10_000 }).toBe(true);
  await page.waitForTimeout(500);
  expect(await isFitted()).toBe(true);
  const height = await given();
  expect(height).toBe(await frame.evaluate(() => document.documentElement.scrollHeight));
  expect(height).toBeGreaterThan(450);
  expect(height).toBeLessThanOrEqual(1000);
}

describe('a page that knows', () => {
  it.each(Object.keys(SPEAKERS).filter((name) => !WORDS.includes(name)))(
    '%s makes the card as high as it needs',
    async (name) => {
      const opened = await open(name);
      await expectFitted(opened);
      expect(opened.complaints).toEqual([]);
      await opened.close();
    },
  );

  let words: Embedded;
  beforeAll(async () => {
    words = await open('words');
  });

  it.each(WORDS)('only the words of %s makes the card as high as it needs', async (name) => {
    const { page, frame, complaints } = words;
    const at = WORDS.indexOf(name);
    await page.evaluate((at) => void Object.assign(window, { at }), at);
    // Each time the card needs another height.
    const width = [640, 580, 520][at] ?? 0;
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
    await expectFitted(words);
    expect(complaints).toEqual([]);
  });
});
