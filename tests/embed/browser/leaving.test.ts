/** An embed that goes: what it changed around it stands again as the page wrote it. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { embedAgain, leave } from '../../support/embed-again.ts';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { article, hostPages, openEmbed, type Embedded } from '../../support/host-page.ts';
import { expectInStep, scrollStory } from '../../support/in-step.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader } = framedSite('second');

const embed = `<div data-story="capitals"><iframe src="${url}?embed=1" title="A story"></iframe></div>`;
/** Enough behind the story for its reader to be anywhere in it, or past it. */
const PAGE = article(
  `<div class="around">${embed}</div>${loader}${'<p>Behind the story.</p>'.repeat(60)}`,
  '<style id="own"></style>',
);
const SANDBOXED = article(embed.replace('<iframe', '<iframe sandbox="allow-scripts"') + loader);

interface Ancestor {
  /** What the page wrote of it, into its attribute and its sheet. */
  style?: string;
  css?: string;
  /** What follows from that. */
  overflow: string;
  display?: string;
}
const ANCESTORS: Record<string, Ancestor> = {
  sheet: { css: '.around{overflow:hidden}', overflow: 'hidden' },
  'sheet of weight': { css: '.around{overflow:hidden !important}', overflow: 'hidden' },
  inline: { style: 'color: red; overflow: hidden;', overflow: 'hidden' },
  'inline of weight': { style: 'overflow: hidden !important;', overflow: 'hidden' },
  'one axis': { style: 'overflow-x: hidden;', overflow: 'hidden auto' },
  'a grid': { style: 'display: grid; overflow: hidden;', overflow: 'hidden', display: 'grid' },
  'cut by itself': { style: 'overflow: clip;', overflow: 'clip' },
  'cut by a sheet': { css: '.around{overflow:clip}', overflow: 'clip' },
};

const browser = await sharedBrowser();
const host = await forThisFile(
  hostPages((path) => ({ html: path === 'sandboxed' ? SANDBOXED : PAGE })),
);

const WAYS = {
  destroyed: () => window.storyEmbed?.destroy(),
  'destroyed by its element': () =>
    window.storyEmbed?.destroy(document.querySelector('[data-story]') ?? undefined),
  'taken away': () => document.querySelector('[data-story]')?.remove(),
};

async function openStory(): Promise<Embedded> {
  const opened = await openEmbed(browser, `${host.url}page`, 'linked');
  // What comes late may be of another height, and then the frame keeps its own place.
  await opened.frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  return opened;
}

/** One for all that leave their frame where it is. */
let opened: Embedded;
beforeAll(async () => {
  opened = await openStory();
});
afterEach(() => {
  expect(opened.complaints).toEqual([]);
});

const looks = ({ page }: Embedded) =>
  page.locator('.around').evaluate((own) => {
    const { overflow, display } = getComputedStyle(own);
    return { overflow, display, style: own.getAttribute('style') };
  });

/** Embeds the story again, in an ancestor that the page has written so. */
async function embedIn({ style, css = '' }: Ancestor): Promise<void> {
  await leave(opened);
  await opened.page.evaluate(
    ({ style, css }) => {
      const [around, sheet] = ['.around', '#own'].map((each) => document.querySelector(each));
      if (style) around?.setAttribute('style', style);
      else around?.removeAttribute('style');
      if (sheet) sheet.textContent = css;
    },
    { style, css },
  );
  await embedAgain(opened);
}

/** Reads in the story, and leaves it: its ancestor is as it was. */
async function expectLeft(leaving: () => void, ancestor: Ancestor): Promise<void> {
  const { overflow, display = 'block', style = null } = ancestor;
  await scrollStory(opened, 2500);
  await expectInStep(opened, 2500);
  expect((await looks(opened)).overflow).toBe('clip');
  await opened.page.evaluate(leaving);
  await expect.poll(() => looks(opened)).toEqual({ overflow, display, style });
}

describe.each(Object.entries(ANCESTORS))('an ancestor, %s', (name, ancestor) => {
  // The ways differ in who asks for it, not in what is put back: each on a page that has a style of its own, and none.
  const ways = Object.entries(WAYS).slice(0, /^inline|^sheet$/.test(name) ? 2 : 1);
  it.each(ways)('is as it was once the embed is %s', async (_, leaving) => {
    await embedIn(ancestor);
    await expectLeft(leaving, ancestor);
  });
});

describe('a reader whose embed is destroyed', () => {
  const topOf = (selector: string) =>
    opened.page.evaluate(
      (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? Infinity,
      selector,
    );
  const destroyed = async () => {
    await opened.page.evaluate(() => window.storyEmbed?.destroy());
    await opened.frame.waitForSelector('html[data-embed="stepper"]');
  };
  beforeEach(() => embedIn({ overflow: 'visible' }));

  it('has the card before them, in the middle of the story', async () => {
    await scrollStory(opened, 2784);
    await opened.page.waitForTimeout(400);
    await expectInStep(opened, 2784);
    await destroyed();
    expect(Math.abs(await topOf('[data-story]'))).toBeLessThanOrEqual(1);
  });

  it.each(['.around + script + p', '#after'])(
    'goes on to read what they read behind it: %s',
    async (selector) => {
      await scrollStory(opened, 1000);
      await opened.page.waitForTimeout(400);
      await opened.page.evaluate(
        (selector) => document.querySelector(selector)?.scrollIntoView(),
        selector,
      );
      await opened.page.waitForTimeout(400);
      const before = await topOf(selector);
      await destroyed();
      expect(Math.abs((await topOf(selector)) - before)).toBeLessThanOrEqual(1);
    },
  );
});

describe.each(['sheet', 'inline'])('an ancestor, %s', (name) => {
  it('is as it was once the embed is taken away', async () => {
    // Its frame is gone with it.
    await opened.close();
    opened = await openStory();
    const ancestor = ANCESTORS[name] ?? { overflow: '' };
    await embedIn(ancestor);
    await expectLeft(WAYS['taken away'], ancestor);
  });
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
