/** The pages that a story is embedded in: the right state on each, no word in either console, and nothing that moves by itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { embedAgain, leave } from '../../support/embed-again.ts';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import {
  article,
  guided,
  hostPages,
  openEmbed,
  watchConsole,
  type Embedded,
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
/** A page that styles what is around its story, and may do it anew. */
const wrapped = (css = '', head = '') => ({
  html: article(
    `<div class="around">${embed()}</div>${loader}`,
    `${head}<style id="own">${css}</style>`,
  ).replace('<main>', '<header></header><main>'),
});
const HELD = '.around{overflow:hidden}';

const POLICY = `default-src 'none'; script-src ${url} 'nonce-1'; style-src 'self'; frame-src ${url}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;

/** Where the host scrolls the story. */
const LINKED: Record<string, HostPage> = {
  'the custom element, by a copy of the script on its own site': {
    html: article(
      `<story-embed src="${url}?embed=1" title="A story" height="800"></story-embed><script src="/embed.js"></script>`,
    ),
  },
  'sandbox="allow-scripts" and a script that may come at any time': {
    html: article(
      loader.replace('<script', '<script async') + embed('', 'sandbox="allow-scripts"'),
    ),
  },
  'a strict policy with trusted types': {
    html: article(embed() + loader),
    headers: { 'Content-Security-Policy': POLICY },
  },
};

interface Around {
  css: string;
  /** px of the page's own header. */
  top?: number;
  /** Whether an app has a scroller of its own. */
  isApp?: boolean;
}
/** What one page has around its story, one after the other. */
const AROUND: Record<string, Around> = {
  'a sticky header': {
    css: 'header{position:sticky;top:0;z-index:9;height:60px;background:#333}',
    top: 60,
  },
  'columns that are flexible': {
    css: '.around{display:flex;align-items:start}.around>div{flex:1}',
  },
  'an ancestor with overflow: hidden': { css: '.around{overflow:hidden}' },
  'overflow-x: hidden on html and body': { css: 'html,body{overflow-x:hidden}' },
  'overflow-x: hidden on body alone': { css: 'body{overflow-x:hidden}' },
  'a transform': { css: '.around{transform:translateX(4px)}' },
  containment: { css: '.around{contain:layout paint style}' },
  // With the height that it has: without one the page shifts by itself, also where it has none of our scripts.
  'content-visibility': {
    css: '.around{content-visibility:auto;contain-intrinsic-block-size:auto 100vh}',
  },
  'columns of a grid': {
    css: '.around{display:grid;grid-template-columns:1fr 12rem;align-items:start}',
  },
  'an app’s own scroller': { css: '.app{height:100vh;overflow:auto}', isApp: true },
};
/** How it stands by itself. */
interface Alone extends HostPage {
  state: string;
  /** Whether it comes late. */
  isLate?: boolean;
  /** px to which the frame is shortened then: less than the story has. */
  lower?: number;
}
const ALONE: Record<string, Alone> = {
  'no script of ours': { html: article(alone()), state: 'stepper' },
  'a box that hides most of the story': {
    ...wrapped('.around{height:900px;overflow:hidden}'),
    state: 'stepper',
    // That is known only of a story that is shown.
    isLate: true,
  },
  'a frame as tall as a story, or lower': {
    html: article(`<iframe src="${url}?embed=1" style="height:60000px" title="A story"></iframe>`),
    state: 'stacked',
    lower: 2000,
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
const copy: HostPage = {
  html: readFileSync(join(inject('sites')[0]?.folder ?? '', 'embed.js'), 'utf8'),
  headers: { 'Content-Type': 'text/javascript' },
};
const pages = {
  ...LINKED,
  ...ALONE,
  around: wrapped(),
  old: wrapped('', NO_CLIP),
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

/** Gives the page something else around its story. */
const surround = (page: Page, around: Around) =>
  page.evaluate(({ css, top = 0, isApp = false }) => {
    const [style, box] = ['#own', '[data-story]'].map((each) => document.querySelector(each));
    if (style) style.textContent = css;
    box?.setAttribute('data-offset', `${top}`);
    document.querySelector('main')?.classList.toggle('app', isApp);
  }, around);

/** The host scrolls the story, by its scripts and by its reader, and nothing else moves or is said. */
async function expectScrolled(opened: Embedded, top = 0): Promise<void> {
  for (const px of [2500, 9000]) {
    await scrollStory(opened, px, top);
    await expectInStep(opened, px, top);
  }
  await opened.page.mouse.move(500, 600);
  await opened.page.mouse.wheel(0, 400);
  await expectInStep(opened, 9400, top);
  await expectQuiet(opened);
}

/** Opens a page that scrolls the story, with its graphics: what comes late may be of another height. */
async function openLinked(name: string): Promise<Embedded> {
  const opened = await openEmbed(browser, at(name), 'linked', { isPatient: true });
  await opened.frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  return opened;
}

describe('a host’s page', () => {
  let opened: Embedded;
  beforeAll(async () => {
    opened = await openLinked('around');
  });

  it('scrolls the story', () => expectScrolled(opened));

  it.each(Object.entries(AROUND))('with %s scrolls the story', async (_, around) => {
    await leave(opened);
    await surround(opened.page, around);
    await embedAgain(opened);
    await expectScrolled(opened, around.top);
  });
});

describe('a browser without overflow: clip', () => {
  let opened: Embedded;
  beforeAll(async () => {
    opened = await openEmbed(browser, at('old'), 'linked');
  });

  it('has the story where no ancestor holds it', async () => {
    await scrollStory(opened, 2500);
    await expectInStep(opened, 2500);
  });

  it.each([
    { px: 40, at: -40 },
    { px: 6000, at: 0 },
  ])('has the card where one does: $px px on', async ({ px, at: top }) => {
    const { page, frame } = opened;
    await leave(opened);
    await surround(page, { css: HELD });
    await embedAgain(opened);
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
  });
});

describe('a host’s page with', () => {
  it.each(Object.keys(LINKED))('%s scrolls the story', async (name) => {
    const opened = await openLinked(name);
    await expectScrolled(opened);
    await opened.close();
  });

  it.each(Object.entries(ALONE))('%s has it as it stands by itself', async (name, page) => {
    const { state, isLate, lower } = page;
    const opened = await openEmbed(browser, at(name), state, { isPatient: true });
    const { frame, close } = opened;
    await opened.page.waitForTimeout(700);
    await endWait(frame);
    expect(await frame.evaluate(() => document.documentElement.dataset['embed'])).toBe(state);
    for (const part of ['h1', '.frame-foot a']) {
      expect(await frame.locator(part).isVisible(), part).toBe(true);
    }
    if (state === 'stepper') expect(await lacks(frame)).toEqual({ above: 0, below: 0 });
    await (isLate ? expectQuietPage : expectQuiet)(opened);
    if (lower) {
      await opened.page
        .locator('iframe')
        .evaluate((own, px) => (own.style.height = `${px}px`), lower);
      await frame.waitForSelector('html[data-embed="stepper"]');
      // It is higher than any card, which stays at its top.
      await expect.poll(() => lacks(frame)).toEqual({ above: 0, below: lower - 1000 });
    }
    await close();
  });

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
