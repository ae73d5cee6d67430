/** An embed that goes: what it changed around it stands again as the page wrote it. */
import { describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import {
  article,
  hostPages,
  openEmbed,
  type Embedded,
  type HostPage,
} from '../../support/host-page.ts';
import { expectInStep, scrollStory } from '../../support/in-step.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader } = framedSite('second');

const embed = `<div data-story="capitals"><iframe src="${url}?embed=1" title="A story"></iframe></div>`;
const around = (style: string, css = '') => ({
  html: article(
    `<div class="around" ${style && `style="${style}"`}>${embed}</div>${loader}`,
    `<style>${css}</style>`,
  ),
});

/** Ancestors, with what the page wrote of them itself. */
const PAGES: Record<string, HostPage & { overflow: string; lent: string }> = {
  sheet: { ...around('', '.around{overflow:hidden}'), overflow: 'hidden', lent: 'clip' },
  'sheet of weight': {
    ...around('', '.around{overflow:hidden !important}'),
    overflow: 'hidden',
    lent: 'clip',
  },
  inline: { ...around('color: red; overflow: hidden;'), overflow: 'hidden', lent: 'clip' },
  'inline of weight': {
    ...around('overflow: hidden !important;'),
    overflow: 'hidden',
    lent: 'clip',
  },
  'one axis': { ...around('overflow-x: hidden;'), overflow: 'hidden auto', lent: 'clip' },
  'a grid': { ...around('display: grid; overflow: hidden;'), overflow: 'hidden', lent: 'clip' },
  'cut by itself': { ...around('overflow: clip;'), overflow: 'clip', lent: 'clip' },
  'cut by a sheet': { ...around('', '.around{overflow:clip}'), overflow: 'clip', lent: 'clip' },
};

/** Enough behind the story for its reader to be anywhere in it, or past it. */
const LONG = article(embed + loader + '<p>Behind the story.</p>'.repeat(60));

const SANDBOXED = article(embed.replace('<iframe', '<iframe sandbox="allow-scripts"') + loader);

const browser = await sharedBrowser();
const host = await forThisFile(
  hostPages((path) => {
    if (path === 'long') return { html: LONG };
    return path === 'sandboxed' ? { html: SANDBOXED } : PAGES[decodeURIComponent(path)];
  }),
);

const WAYS = {
  destroyed: () => window.storyEmbed?.destroy(),
  'destroyed by its element': () =>
    window.storyEmbed?.destroy(document.querySelector('[data-story]') ?? undefined),
  'taken away': () => document.querySelector('[data-story]')?.remove(),
};

describe.each(Object.entries(PAGES))('an ancestor, %s', (name, { overflow, lent }) => {
  // The ways differ in who asks for it, not in what is put back: each on a page that has a style of its own, and none.
  const ways = Object.entries(WAYS).slice(0, name.startsWith('inline') || name === 'sheet' ? 3 : 1);
  it.each(ways)('is as it was once the embed is %s', async (_, leave) => {
    const opened = await openEmbed(browser, host.url + encodeURIComponent(name), 'linked');
    const { page, complaints, close } = opened;
    const element = page.locator('.around');
    const looks = () =>
      element.evaluate((own) => {
        const { overflow, display } = getComputedStyle(own);
        return { overflow, display, style: own.getAttribute('style') };
      });
    const { style, display } = await page.evaluate(async () => {
      const html = await (await fetch(location.href)).text();
      const written = new DOMParser().parseFromString(html, 'text/html').querySelector('.around');
      const style = written?.getAttribute('style') ?? null;
      return { style, display: style?.includes('grid') ? 'grid' : 'block' };
    });
    // What comes late may be of another height, and then the frame keeps its own place.
    await opened.frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    await scrollStory(opened, 2500);
    await expectInStep(opened, 2500);
    expect((await looks()).overflow).toBe(lent);
    await page.evaluate(leave);
    await expect.poll(looks).toEqual({ overflow, display, style });
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a reader whose embed is destroyed', () => {
  const topOf = ({ page }: Embedded, selector: string) =>
    page.evaluate(
      (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? Infinity,
      selector,
    );
  const openAt = async (px: number) => {
    const opened = await openEmbed(browser, `${host.url}long`, 'linked');
    await opened.frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    await scrollStory(opened, px);
    await opened.page.waitForTimeout(400);
    return opened;
  };
  const destroyed = async ({ page, frame }: Embedded) => {
    await page.evaluate(() => window.storyEmbed?.destroy());
    await frame.waitForSelector('html[data-embed="stepper"]');
  };

  it('has the card before them, in the middle of the story', async () => {
    const opened = await openAt(2784);
    await expectInStep(opened, 2784);
    await destroyed(opened);
    expect(Math.abs(await topOf(opened, '[data-story]'))).toBeLessThanOrEqual(1);
    await opened.close();
  });

  it.each(['[data-story] + script + p', '#after'])(
    'goes on to read what they read behind it: %s',
    async (selector) => {
      const opened = await openAt(1000);
      await opened.page.evaluate(
        (selector) => document.querySelector(selector)?.scrollIntoView(),
        selector,
      );
      await opened.page.waitForTimeout(400);
      const before = await topOf(opened, selector);
      await destroyed(opened);
      expect(Math.abs((await topOf(opened, selector)) - before)).toBeLessThanOrEqual(1);
      await opened.close();
    },
  );
});

it('a sandboxed frame that goes to the story’s own page keeps no more room than it has', async () => {
  const opened = await openEmbed(browser, `${host.url}sandboxed`, 'linked');
  const { page, frame, close } = opened;
  await scrollStory(opened, 3000);
  await expectInStep(opened, 3000);
  const link = frame.locator('.frame-foot .whole');
  // What opens in another window leaves the story where it is.
  await link.evaluate((own) => {
    own.addEventListener('click', (event) => event.preventDefault(), { once: true });
    own.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
  });
  await page.waitForTimeout(300);
  await expectInStep(opened, 3000);
  await link.evaluate((own: HTMLElement) => own.click());
  await expect.poll(() => page.frames()[1]?.url()).not.toContain('embed=1');
  const box = () => page.locator('[data-story]').boundingBox();
  await expect.poll(async () => (await box())?.height).toBe(800);
  expect((await box())?.y).toBeCloseTo(0, 0);
  await close();
});
