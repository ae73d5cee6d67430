/** An embedded story for everyone: by touch, keys and ear, at any size, in forced colours, without motion or scripts. */
import type { CDPSession, Frame } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { embedAgain, leave } from '../../support/embed-again.ts';
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
import {
  expectInStep,
  expectRest,
  expectTogether,
  placeOf,
  scrollStory,
} from '../../support/in-step.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader, steps } = framedSite();

const iframe = `<iframe src="${url}?embed=1" title="A story"></iframe>`;
const embed = `<a id="before" href="#before">Before</a><div data-story="capitals">${iframe}</div><a id="behind" href="#behind">Behind</a>`;
const PAGES: Record<string, HostPage> = {
  linked: { html: article(embed + loader, '<style id="own"></style>') },
  card: { html: article(`<div class="card">${iframe}</div>`) },
};

const browser = await sharedBrowser();
const host = await forThisFile(hostPages((path) => PAGES[path]));

/** One page that scrolls the story, and one with a card, of a reader who asked for less motion. */
let linked: Embedded;
let card: Embedded;
beforeAll(async () => {
  linked = await openEmbed(browser, `${host.url}linked`, 'linked');
  card = await openEmbed(browser, `${host.url}card`, 'stepper');
  await linked.frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  await guided(card.frame);
});
afterEach(() => {
  expect([...linked.complaints, ...card.complaints]).toEqual([]);
});

/** Scrolls so many px of the story. */
async function goOn(opened: Embedded, px: number): Promise<void> {
  await expectRest(opened);
  await scrollStory(opened, px);
  await expectInStep(opened, px);
}

/** Draws a finger along the middle of a phone's window. */
async function swipe(cdp: CDPSession, from: number, by: number): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: 195, y }],
    });
  await touch('touchStart', from);
  for (let i = 1; i <= 20; i++) await touch('touchMove', from + (by * i) / 20);
  await touch('touchEnd');
}

/** Scrolls until the box ends where the window does. */
const scrollToEnd = ({ page }: Embedded) =>
  page.evaluate(() => {
    const { bottom = 0 } = document.querySelector('[data-story]')?.getBoundingClientRect() ?? {};
    window.scrollBy({ top: bottom - innerHeight, behavior: 'instant' });
  });

const currentStep = (frame: Frame) =>
  frame.evaluate(() => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep']);

describe('an embedded story', () => {
  it('goes on by a finger inside the frame', async () => {
    const opened = await openEmbed(browser, `${host.url}linked`, 'linked', {
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    await goOn(opened, 3000);
    const cdp = await opened.page.context().newCDPSession(opened.page);
    for (const [from, by, least, most] of [
      [650, -400, 300, 700],
      [300, 300, -600, -200],
    ] as const) {
      const before = (await placeOf(opened)).host;
      await swipe(cdp, from, by);
      await expect
        .poll(async () => (await placeOf(opened)).host - before)
        .toSatisfy((way: number) => way >= least && way <= most);
      await expectTogether(opened);
    }
    // The story holds nobody who is through with it.
    await scrollToEnd(opened);
    const endAfterSwipe = async () => {
      await swipe(cdp, 650, -400);
      return opened.page.evaluate(
        () => document.querySelector('[data-story]')?.getBoundingClientRect().bottom ?? 800,
      );
    };
    // A busy browser drops some of the moves.
    await expect.poll(endAfterSwipe).toBeLessThan(500);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('goes to the page’s ends by Home and End, and the story with it', async () => {
    const opened = linked;
    await opened.page.emulateMedia({ reducedMotion: 'no-preference' });
    await goOn(opened, 3000);
    await opened.page.mouse.click(184, 600);
    for (const [key, at] of [
      ['End', steps.at(-1)],
      ['Home', undefined],
    ] as const) {
      await opened.page.keyboard.press(key);
      await expect.poll(() => currentStep(opened.frame), { message: key }).toBe(at);
      await expect
        .poll(async () => {
          const { host, story } = await placeOf(opened);
          return Math.abs(host - story) <= 1;
        })
        .toBe(true);
    }
    await opened.page.emulateMedia({ reducedMotion: 'reduce' });
  });

  it('is entered, gone through and left by the tabulator, in order and in sight', async () => {
    const opened = linked;
    const { page, frame } = opened;
    // The frame is only partly in sight.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const focused = async () => {
      const own = await frame.evaluate(() => {
        const { last } = window as unknown as { last?: Element };
        const { activeElement: element } = document;
        const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
        // By the document, not by numbers: what is drawn meanwhile has elements, too.
        const way = element && last?.compareDocumentPosition(element);
        return {
          isFurther: Boolean((way ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING),
          name: element?.className,
          top,
          bottom,
        };
      });
      const { frame: at } = await placeOf(opened);
      return { ...own, isSeen: at + own.top >= -1 && at + own.bottom <= 801 };
    };
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await focused()).name).toBe('frame-skip');
    for (let i = 0; i < 25; i++) {
      await frame.evaluate(() => void Object.assign(window, { last: document.activeElement }));
      await page.keyboard.press('Tab');
      await expect.poll(async () => (await focused()).isFurther).toBe(true);
      await expect.poll(async () => (await focused()).isSeen).toBe(true);
    }
    await expectTogether(opened);
    await frame.locator('.frame-foot a').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('behind');
  });

  it('has its marks and controls in forced colours', async () => {
    for (const opened of [linked, card]) {
      const { page, frame } = opened;
      if (opened === linked) await goOn(opened, 3000);
      await page.emulateMedia({ forcedColors: 'active' });
      await frame.waitForSelector('[data-step][data-current]');
      await frame.waitForSelector('[data-stage] use.land', { state: 'attached' });
      const seen = await frame.evaluate(() => {
        const of = (selector: string, property: string) => {
          const element = document.querySelector(selector);
          return element ? getComputedStyle(element).getPropertyValue(property) : selector;
        };
        document.documentElement.style.outlineColor = 'Canvas';
        document.documentElement.style.caretColor = 'CanvasText';
        return {
          ground: of('html', 'background-color'),
          system: [of('html', 'outline-color'), of('html', 'caret-color')],
          text: of('[data-step][data-current]', 'color'),
          land: of('[data-stage] use.land', 'fill'),
          place: of('[data-stage] .place text', 'fill'),
          bars: ['[data-step][data-current]', '[data-step]:not([data-current])'].map((step) =>
            of(step, 'border-inline-start-width'),
          ),
        };
      });
      expect([seen.ground, seen.text]).toEqual(seen.system);
      expect(seen.place).toBe(seen.text);
      expect(seen.land).not.toBe(seen.ground);
      // The bar marks the step that is read, and no other.
      expect(seen.bars).toEqual(opened === linked ? ['3px', '0px'] : ['0px', '0px']);
      expect(await frame.locator('[data-go="1"]').isVisible()).toBe(true);
      await page.emulateMedia({ forcedColors: 'none' });
    }
  });

  it('moves nothing by itself where the reader wants no motion', async () => {
    const opened = linked;
    const { frame } = opened;
    await goOn(opened, 3000);
    await frame.evaluate(() => {
      const moves = new Set<string>();
      Object.assign(window, { moves });
      const look = () => {
        if ((window as unknown as { moves?: Set<string> }).moves !== moves) return;
        for (const { effect } of document.getAnimations()) {
          const { duration } = effect?.getComputedTiming() ?? {};
          if (typeof duration === 'number' && duration > 20) moves.add('animation');
        }
        if (document.querySelector('[data-graphic="map"] .flying')) moves.add('flight');
        requestAnimationFrame(look);
      };
      look();
    });
    for (const px of [5000, 9000, 14_000]) {
      await goOn(opened, px);
      await expect
        .poll(async () => {
          const shown = await frame.locator('[data-stage]').getAttribute('data-stage');
          return shown === (await currentStep(frame));
        })
        .toBe(true);
      // In which a flight would be on its way.
      await opened.page.waitForTimeout(400);
    }
    const moves = await frame.evaluate(() => {
      const { moves } = window as unknown as { moves: Set<string> };
      Object.assign(window, { moves: undefined });
      return [...moves];
    });
    expect(moves).toEqual([]);
  });

  it('says each step once to those who listen', async () => {
    await goOn(linked, 0);
    await linked.page.waitForTimeout(900);
    await noteSayings(linked.frame);
    for (const px of [2500, 5000, 5010, 9000]) {
      await goOn(linked, px);
      // A step is said once it has been the one being read for a while.
      await linked.page.waitForTimeout(900);
    }
    const said = await sayings(linked.frame);
    expect(said).toHaveLength(3);
    expect(new Set(said).size).toBe(3);

    await noteSayings(card.frame);
    for (let i = 1; i <= 3; i++) {
      await card.frame.locator('[data-go="1"]').click();
      await expect.poll(async () => (await sayings(card.frame)).length).toBe(i);
    }
  });

  it('tells its host when a reader shares it, and when they leave for its own page', async () => {
    const { page, frame } = linked;
    await goOn(linked, 3000);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ['open', 'share']) {
        document.addEventListener(`story:${name}`, () => heard.push(name));
      }
    });
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    // A copied report is no share.
    await frame.locator('[data-share="report"]').first().dispatchEvent('click');
    await frame.locator('[data-share]:visible').first().click();
    await expect.poll(heard).toEqual(['share']);
    const opening = page.context().waitForEvent('page');
    await frame.locator('.frame-foot a').click();
    const own = await opening;
    expect(own.url()).not.toContain('embed');
    await expect.poll(heard).toEqual(['share', 'open']);
    await own.close();
    // The page lends its frame no clipboard.
    const others = linked.complaints.splice(0).filter((text) => !text.includes('Clipboard'));
    expect(others).toEqual([]);
  });

  it.each<[string, { width?: number; height?: number; scale?: number; css?: string }]>([
    ['a page at 400 %', { width: 320, height: 640, scale: 4 }],
    ['fractions of a pixel', { scale: 1.1 }],
    ['a page that its newsroom enlarges', { css: 'html{zoom:1.25}' }],
    ['a page of which its newsroom makes a part smaller', { css: 'main{zoom:0.8}' }],
  ])('is in step, and read to its end, in %s', async (_, how) => {
    const { page, frame } = linked;
    const { width = 1000, height = 800, scale: deviceScaleFactor = 1, css = '' } = how;
    await leave(linked);
    const cdp = await page.context().newCDPSession(page);
    const metrics = { width, height, deviceScaleFactor, mobile: false };
    await cdp.send('Emulation.setDeviceMetricsOverride', metrics);
    await page.locator('#own').evaluate((style, css) => (style.textContent = css), css);
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(deviceScaleFactor);
    await embedAgain(linked);
    // Of which no tenth is a whole pixel of the screen either.
    for (const px of [2503, 9007]) {
      await scrollStory(linked, px);
      const place = await expectTogether(linked);
      expect(Math.abs(place.frame)).toBeLessThanOrEqual(1);
      await expect.poll(() => currentStep(frame)).toMatch(/\w/);
    }
    // The window shows all of the frame, and the end of the box is the end of the story.
    const isWhole = () =>
      page.evaluate(() => {
        const { top, height } =
          document.querySelector('iframe')?.getBoundingClientRect() ?? new DOMRect();
        return Math.abs(top) <= 1 && Math.abs(height - innerHeight) <= 1;
      });
    expect(await isWhole()).toBe(true);
    await scrollToEnd(linked);
    await expect.poll(() => currentStep(frame)).toBe(steps.at(-1));
    await expectTogether(linked);
    expect(await isWhole()).toBe(true);
    await cdp.send('Emulation.clearDeviceMetricsOverride');
  });

  it('is the whole article, with its links and the way to its own page, where no script runs', async () => {
    const { page, frame, close } = await openEmbed(browser, `${host.url}linked`, undefined, {
      javaScriptEnabled: false,
    });
    expect(await frame.locator('h1').isVisible()).toBe(true);
    expect(await frame.locator('[data-step]:visible').count()).toBe(steps.length);
    expect(await frame.locator('[data-step] a:visible').count()).toBeGreaterThan(10);
    const opening = page.context().waitForEvent('page');
    await frame.locator('a:visible', { hasText: 'The story’s own page' }).click();
    const own = await opening;
    expect(own.url()).toBe(frame.url().replace(/[?#].*$/, ''));
    await close();
  });
});

/** Notes from now on what is said to those who listen. */
async function noteSayings(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[data-announce]');
    if (!region) return;
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

const sayings = (frame: Frame) =>
  frame.evaluate(() => (window as unknown as { said: string[] }).said);
