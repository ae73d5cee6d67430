/** The pages that a story is embedded in: the right state on each, no word in either console, and nothing that moves by itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import {
  article,
  guided,
  hostPages,
  openEmbed,
  watchConsole,
  type HostPage,
} from '../../support/host-page.ts';
import { expectInStep, scrollStory } from '../../support/in-step.ts';
import { sharedBrowser } from '../../support/pages.ts';
import { expectQuiet, expectQuietPage } from '../../support/quiet.ts';
import { endWait, noteShifts, shiftsOf } from '../../support/shifts.ts';

const { url, loader } = framedSite();

const iframe = (query = '', attributes = '') =>
  `<iframe src="${url}?embed=1${query}" title="A story" ${attributes}></iframe>`;
const embed = (query = '', attributes = '', box = '') =>
  `<div data-story="capitals" ${box}>${iframe(query, attributes)}</div>`;
const alone = (query = '', attributes = '') =>
  `<div class="card">${iframe(query, attributes)}</div>`;
const styled = (css: string, body = embed()) => ({
  html: article(body + loader, `<style>${css}</style>`),
});
const wrapped = (css: string) => styled(`.around{${css}}`, `<div class="around">${embed()}</div>`);

const POLICY = `default-src 'none'; script-src ${url} 'nonce-1'; style-src 'self'; frame-src ${url}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;

/** Where the host scrolls the story. */
const LINKED: Record<string, HostPage & { top?: number }> = {
  plain: { html: article(embed() + loader) },
  'a sticky header': {
    html: article(
      embed('', '', 'data-offset="60"') + loader,
      '<style>header{position:sticky;top:0;z-index:9;height:60px;background:#333}</style>',
    ).replace('<main>', '<header></header><main>'),
    top: 60,
  },
  'a copy of the script on its own site': {
    html: article(embed() + '<script src="/embed.js"></script>'),
  },
  'a script that may come at any time': {
    html: article(loader.replace('<script', '<script async') + embed()),
  },
  'columns that are flexible': wrapped('display:flex;align-items:start}.around>div{flex:1'),
  'an ancestor with overflow: hidden': wrapped('overflow:hidden'),
  'overflow-x: hidden on html and body': styled('html,body{overflow-x:hidden}'),
  'overflow-x: hidden on body alone': styled('body{overflow-x:hidden}'),
  'a transform': wrapped('transform:translateX(4px)'),
  containment: wrapped('contain:layout paint style'),
  // With the height that it has: without one the page shifts by itself, also where it has none of our scripts.
  'content-visibility': wrapped('content-visibility:auto;contain-intrinsic-block-size:auto 100vh'),
  'columns of a grid': wrapped('display:grid;grid-template-columns:1fr 12rem;align-items:start'),
  'an app’s own scroller': {
    html: article(embed() + loader, '<style>.app{height:100vh;overflow:auto}</style>').replace(
      '<main>',
      '<main class="app">',
    ),
  },
  'sandbox="allow-scripts"': { html: article(embed('', 'sandbox="allow-scripts"') + loader) },
  'a strict policy with trusted types': {
    html: article(embed() + loader),
    headers: { 'Content-Security-Policy': POLICY },
  },
  'the custom element': {
    html: article(
      `<story-embed src="${url}?embed=1" title="A story" height="800"></story-embed>${loader}`,
    ),
  },
};
/** Where it stands by itself. */
const ALONE: Record<string, HostPage & { state: string; isLate?: boolean }> = {
  'no script of ours': { html: article(alone()), state: 'stepper' },
  'a box that hides most of the story': {
    ...wrapped('height:900px;overflow:hidden'),
    state: 'stepper',
    // That is known only of a story that is shown.
    isLate: true,
  },
  'a frame as tall as a story': {
    html: article(`<iframe src="${url}?embed=1" style="height:60000px" title="A story"></iframe>`),
    state: 'stacked',
  },
  'a tall frame that is lower than the story': {
    html: article(`<iframe src="${url}?embed=1" style="height:2000px" title="A story"></iframe>`),
    state: 'stepper',
  },
  'state=stepper with the loader': {
    html: article(embed('&state=stepper') + loader),
    state: 'stepper',
  },
  'state=stacked': { html: article(alone('&state=stacked')), state: 'stacked' },
  'one map, with the loader': { html: article(embed('&view=map') + loader), state: 'stepper' },
  'options that say nothing sensible': {
    html: article(alone('&state=7&view=series:none&chapter=none&start=x/y&accent=zz&lang=xx')),
    state: 'stepper',
  },
};

/** As in Safari before 16: a style that the browser does not know is not taken. */
const NO_CLIP = `<script>
  const { setProperty } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.setProperty = function (name, value, priority) {
    if (value !== 'clip') setProperty.call(this, name, value, priority);
  };
</script>`;
const NARROW = '<style>.around{overflow:hidden}</style>';
const OLD: Record<string, HostPage> = {
  'old, free': { html: article(embed() + loader, NO_CLIP) },
  'old, held': {
    html: article(`<div class="around">${embed()}</div>${loader}`, NO_CLIP + NARROW),
  },
};

const copy: HostPage = {
  html: readFileSync(join(inject('sites')[0]?.folder ?? '', 'embed.js'), 'utf8'),
  headers: { 'Content-Type': 'text/javascript' },
};
const pages = {
  ...LINKED,
  ...ALONE,
  ...OLD,
  'embed.js': copy,
  bare: { html: article(alone('', 'sandbox=""')) },
};
const browser = await sharedBrowser();
const host = await forThisFile(
  hostPages((path) => pages[decodeURIComponent(path) as keyof typeof pages]),
);

const at = (name: string) => host.url + encodeURIComponent(name);

/** px by which the foot misses the frame's end: what would have to be scrolled, and what would be a hole. */
const lacks = (frame: Frame) =>
  frame.evaluate(() => {
    const end = document.querySelector('.frame-foot')?.getBoundingClientRect().bottom ?? 0;
    return {
      above: Math.max(0, Math.round(end - innerHeight)),
      below: Math.max(0, Math.round(innerHeight - end)),
    };
  });

describe('a host’s page with', () => {
  it.each(Object.entries(LINKED))('%s scrolls the story', async (name, { top = 0 }) => {
    const opened = await openEmbed(browser, at(name), 'linked', { isPatient: true });
    // What comes late may be of another height, and then the frame keeps its own place.
    await opened.frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    for (const px of [2500, 9000]) {
      await scrollStory(opened, px, top);
      await expectInStep(opened, px, top);
    }
    // By its reader, too.
    await opened.page.mouse.move(500, 600);
    await opened.page.mouse.wheel(0, 400);
    await expectInStep(opened, 9400, top);
    await expectQuiet(opened);
    await opened.close();
  });

  it.each(Object.entries(ALONE))('%s has it as it stands by itself', async (name, page) => {
    const { state, isLate } = page;
    const opened = await openEmbed(browser, at(name), state, { isPatient: true });
    const { frame, close } = opened;
    await opened.page.waitForTimeout(700);
    await endWait(frame);
    expect(await frame.evaluate(() => document.documentElement.dataset['embed'])).toBe(state);
    for (const part of ['h1', '.frame-foot a']) {
      expect(await frame.locator(part).isVisible(), part).toBe(true);
    }
    if (state === 'stepper') {
      const { above, below } = await lacks(frame);
      expect(above).toBe(0);
      // In a frame that is higher than any card, it stays at the top.
      const height = await frame.evaluate(() => innerHeight);
      expect(below).toBe(Math.max(0, height - 1000));
    }
    await (isLate ? expectQuietPage : expectQuiet)(opened);
    await close();
  });

  it.each([
    { px: 40, at: -40 },
    { px: 6000, at: 0 },
  ])(
    'a browser without overflow: clip has the card where an ancestor holds it, and else the story: $px px on',
    async ({ px, at: top }) => {
      const free = await openEmbed(browser, at('old, free'), 'linked');
      await scrollStory(free, 2500);
      await expectInStep(free, 2500);
      await free.close();

      const opened = await openEmbed(browser, at('old, held'), 'linked', { isPatient: true });
      const { page, frame, close } = opened;
      await page.evaluate((px) => {
        const { top = 0 } = document.querySelector('[data-story]')?.getBoundingClientRect() ?? {};
        scrollBy({ top: top + px, behavior: 'instant' });
      }, px);
      await frame.waitForSelector('html[data-embed="stepper"]');
      // As high as a card, and what the reader looks at: where they were in it, or its beginning.
      await expect.poll(() => lacks(frame)).toEqual({ above: 0, below: 0 });
      const box = await page.locator('[data-story]').boundingBox();
      expect(box?.y).toBeCloseTo(top, -1);
      expect(box?.height).toBeLessThan(1200);
      await expectQuietPage(opened);
      await close();
    },
  );

  it('sandbox="" has the article, whole', async () => {
    const { page, frame, complaints, close } = await openEmbed(browser, at('bare'), undefined);
    const seen = await frame.locator('[data-step]:visible').count();
    expect(seen).toBe(await frame.locator('[data-step]').count());
    expect(seen).toBeGreaterThan(10);
    expect(complaints.filter((text) => !text.includes('sandboxed'))).toEqual([]);
    expect(await shiftsOf(page)).toEqual([]);
    await close();
  });

  it('no frame at all shows the card', async () => {
    const context = await browser.newContext({ viewport: { width: 700, height: 800 } });
    await noteShifts(context);
    const page = await context.newPage();
    const complaints = watchConsole(page);
    await page.goto(`${url}?embed=1`);
    await page.waitForSelector('html[data-embed="stepper"]');
    expect(await page.locator('.frame-foot a').isVisible()).toBe(true);
    // Its guide and its graphics have come.
    await guided(page.mainFrame());
    await page.waitForSelector('[data-graphic="map"][data-live]');
    expect(complaints).toEqual([]);
    expect(await shiftsOf(page)).toEqual([]);
    await context.close();
  });
});
