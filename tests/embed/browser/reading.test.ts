/** Reading an embedded story by every way there is: the host and the frame stay in step. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import {
  article,
  firstFrame,
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
import { expectQuiet, expectQuietPage } from '../../support/quiet.ts';

const { url, loader, story, steps } = framedSite();

const embed = (box = '', attributes = '') =>
  `<div data-story="capitals" ${box}><iframe src="${url}?embed=1" title="A story" ${attributes}></iframe></div>`;
/** A page that asks for the loader when it is told to. */
const LATE = `<script>window.load = () => new Promise((resolve) => {
  const script = document.createElement('script');
  document.body.append(Object.assign(script, { src: '${url}embed.js', onload: resolve }));
})</script>`;
const LATE_FRAME = `<script>const f = document.querySelector('iframe'); const src = f.src; f.src = 'about:blank'; setTimeout(() => (f.src = src), 3000)</script>`;

/** A page before its frame, which is fetched when it comes near. */
const far = (head: string) =>
  article('<p style="height:4000px"></p>' + embed('', 'loading="lazy"') + loader, head);

const ELEMENT = '<story-embed title="A story">See <a href="/story">the story</a></story-embed>';
const PAGES: Record<string, HostPage> = {
  plain: { html: article(embed() + loader) },
  hash: { html: article(embed('data-hash') + loader) },
  late: { html: article(embed() + LATE) },
  'late-frame': { html: article(embed() + LATE_FRAME + loader) },
  lazy: { html: far('') },
  'lazy and low': { html: far('<style>iframe{height:300px !important}</style>') },
  two: {
    html: article(embed('id="one"') + '<p>Between.</p>'.repeat(60) + embed('id="two"') + loader),
  },
  none: { html: article('<div id="room"></div>' + loader) },
  // Higher than what is seen: it grows even where the page was painted before the script came.
  element: { html: article(ELEMENT + loader, '<style>iframe{height:100vh}</style>') },
};

const browser = await sharedBrowser();
const host = await forThisFile(hostPages((path) => PAGES[decodeURIComponent(path)]));

/** Scrolls to where so many px of the story are above the window. */
async function goOn(opened: Embedded, px: number): Promise<void> {
  await expectRest(opened);
  await scrollStory(opened, px);
  await expectInStep(opened, px);
}

const currentStep = ({ frame }: Embedded) =>
  frame.evaluate(() => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep']);

/** The page that most of this needs, and nothing but a story: one for all. */
let plain: Embedded;
beforeAll(async () => {
  plain = await openEmbed(browser, `${host.url}plain`, 'linked');
  await plain.frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
});
afterEach(() => {
  expect(plain.complaints).toEqual([]);
});

describe('an embedded story', () => {
  it('begins with its opening scene, before the first step, and shifts nothing on its page', async () => {
    const stage = () => plain.frame.locator('[data-stage]').getAttribute('data-stage');
    await expect.poll(stage).toBe('opening');
    expect(await currentStep(plain)).toBeUndefined();
    await goOn(plain, 3000);
    await expectQuietPage(plain);
  });

  it.each(['late-frame', 'lazy'])('shifts nothing on its page: %s', async (path) => {
    const opened = await openEmbed(browser, host.url + path, undefined);
    if (path === 'lazy') await scrollStory(opened, -700);
    await opened.frame.waitForSelector('html[data-embed="linked"]', { timeout: 20_000 });
    await goOn(opened, 3000);
    await expectQuietPage(opened);
    await opened.close();
  });

  it('has its room before it is there, so that it links in full sight, too', async () => {
    const opened = await openEmbed(
      browser,
      host.url + encodeURIComponent('lazy and low'),
      undefined,
    );
    await scrollStory(opened, 0);
    await opened.frame.waitForSelector('html[data-embed="linked"]');
    await expectQuietPage(opened);
    await opened.close();
  });

  it('waits, where the loader is late, until nobody sees the story grow', async () => {
    const opened = await openEmbed(browser, `${host.url}late`, 'stepper');
    await opened.page.evaluate(() => {
      const box = document.querySelector('[data-story]');
      scrollBy(0, (box?.getBoundingClientRect().top ?? 0) + 40);
    });
    await opened.page.evaluate(() => (window as unknown as { load: () => Promise<void> }).load());
    await opened.page.waitForTimeout(800);
    expect(await opened.frame.locator('html').getAttribute('data-embed')).toBe('stepper');
    await opened.page.evaluate(() => scrollBy(0, -100));
    await opened.frame.waitForSelector('html[data-embed="linked"]');
    await goOn(opened, 3000);
    await expectQuietPage(opened);
    await opened.close();
  });
});

describe('reading an embedded story', () => {
  it('is in step again when its frame alone is loaded anew', async () => {
    const opened = plain;
    const { frame } = opened;
    await goOn(opened, 9000);
    await frame.goto(frame.url());
    await frame.waitForSelector('html[data-embed="linked"]');
    await expectInStep(opened, 9000);
  });

  it('goes on by the wheel, and by every key from inside the frame', async () => {
    const opened = plain;
    const { page, frame } = opened;
    await goOn(opened, 3000);
    await page.mouse.move(500, 600);
    await page.mouse.wheel(0, 400);
    await expectInStep(opened, 3400);
    await frame
      .locator('[data-step]')
      .nth(4)
      .click({ position: { x: 5, y: 5 }, force: true });
    const from = (await expectTogether(opened)).host;
    for (const [key, least, most] of [
      ['Space', 300, 900],
      ['PageDown', 300, 900],
      ['ArrowDown', 20, 200],
      ['Shift+Space', -900, -300],
      ['PageUp', -900, -300],
    ] as const) {
      const before = (await placeOf(opened)).host;
      await page.keyboard.press(key);
      await expect
        .poll(async () => (await placeOf(opened)).host - before, { message: key })
        .toSatisfy((by: number) => by >= least && by <= most);
      // What a key does is measured from where the one before has led.
      await expectRest(opened);
      await expectTogether(opened);
    }
    expect(from).toBeGreaterThan(0);
  });

  it('follows what has the focus, from the host through the frame and out again', async () => {
    const opened = plain;
    const { page, frame } = opened;
    await goOn(opened, 2000);
    await frame.locator('[data-step] a').first().focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('Tab');
    await page.waitForTimeout(300);
    await expectTogether(opened);
    const box = await frame.evaluate(() => {
      const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? {
        top: -1,
        bottom: -1,
      };
      return { top, bottom, height: innerHeight };
    });
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(box.height);
    await frame.locator('.frame-foot a').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  });

  it('goes on by Space from a link, too, which takes Enter alone', async () => {
    const opened = plain;
    const { page, frame } = opened;
    await goOn(opened, 2000);
    const focusLink = () =>
      frame
        .locator('[data-step][data-current] a')
        .first()
        .evaluate((link) => link.focus({ preventScroll: true }));
    await focusLink();
    // A step that holds the focus takes no keys from what stands in it.
    await page.keyboard.press('j');
    await focusLink();
    const before = (await expectTogether(opened)).host;
    await page.keyboard.press('Space');
    await expect
      .poll(async () => (await placeOf(opened)).host - before)
      .toSatisfy((by: number) => by >= 300 && by <= 900);
  });

  it('leaves the story by its first link, to what follows it on the page', async () => {
    const opened = plain;
    const { page, frame } = opened;
    await goOn(opened, 0);
    await frame.locator('.frame-skip').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName))
      .not.toBe('IFRAME');
    const top = await page.evaluate(
      () => document.activeElement?.getBoundingClientRect().top ?? -1,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(800);
  });

  it('goes where a link of the story leads, and where a script scrolls', async () => {
    const opened = plain;
    const { frame } = opened;
    await goOn(opened, 1000);
    const chapter = story.chapters[5]?.id ?? '';
    await frame.locator('[data-guide] .chapters summary').click();
    await frame.locator(`[data-chapter="${chapter}"]`).click();
    await expect.poll(async () => (await placeOf(opened)).host).toBeGreaterThan(4000);
    await expectTogether(opened);
    await frame.evaluate((id) => document.getElementById(id)?.scrollIntoView(), steps[2] ?? '');
    await expect.poll(async () => (await placeOf(opened)).host).toBeLessThan(3000);
    await expectTogether(opened);
  });

  it('leaves the address alone where the host does not ask', async () => {
    await goOn(plain, 4000);
    await plain.page.waitForTimeout(700);
    expect(new URL(plain.page.url()).hash).toBe('');
  });

  it('ignores a phone’s tool bar', async () => {
    const { page, frame } = plain;
    const height = () => frame.evaluate(() => innerHeight);
    await page.setViewportSize({ width: 390, height: 664 });
    await expect.poll(height).toBe(664);
    // Both sides have had their say.
    await page.waitForTimeout(900);
    await goOn(plain, 4000);
    await page.setViewportSize({ width: 390, height: 745 });
    await page.waitForTimeout(500);
    expect(await height()).toBe(664);
    await expectInStep(plain, 4000);
    await page.setViewportSize({ width: 1000, height: 800 });
    await expect.poll(height).toBe(800);
    await page.waitForTimeout(900);
  });

  it('is in step after a reload', async () => {
    const { page } = plain;
    await goOn(plain, 9000);
    await page.reload({ waitUntil: 'load' });
    plain.frame = await firstFrame(page);
    await plain.frame.waitForSelector('html[data-embed="linked"]');
    await goOn(plain, 5000);
  });

  it('leaves no trace when it is destroyed', async () => {
    const { page, frame } = plain;
    await goOn(plain, 3000);
    await page.evaluate(() => window.storyEmbed?.destroy());
    await frame.waitForSelector('html[data-embed="stepper"]');
    const left = await page.evaluate(() =>
      [...document.querySelectorAll('[data-story], iframe, main, body')].map((e) =>
        e.getAttribute('style'),
      ),
    );
    expect(left).toEqual([null, null, null, null]);
  });
});

describe('an embed that may put its step into the host’s address', () => {
  let opened: Embedded;
  beforeAll(async () => {
    opened = await openEmbed(browser, `${host.url}hash`, 'linked');
  });
  afterEach(() => {
    expect(opened.complaints).toEqual([]);
  });

  it('tells its host of steps and chapters, and puts a step into the address', async () => {
    const { page } = opened;
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ['step', 'chapter', 'height']) {
        document.addEventListener(`story:${name}`, (event) => {
          heard.push(`${name} ${(event as CustomEvent<{ id?: string }>).detail.id ?? ''}`);
        });
      }
    });
    await opened.frame.evaluate(
      (id) => document.getElementById(id)?.scrollIntoView(),
      steps[7] ?? '',
    );
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#[\w-]+\/[\w-]+$/);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const at = await currentStep(opened);
    expect(heard).toContain(`step ${at}`);
    expect(heard).toContain(`chapter ${at?.split('/')[0]}`);
    expect(await page.evaluate(() => location.hash)).toBe(`#${at}`);
  });

  it('goes where a link of the host’s page leads, and back', async () => {
    const { page } = opened;
    await scrollStory(opened, 500);
    for (const step of [steps[9], steps[3]]) {
      await page.evaluate((step) => {
        const link = document.createElement('a');
        link.href = `#${step}`;
        document.body.append(link);
        link.click();
      }, step);
      await expect.poll(() => currentStep(opened)).toBe(step);
      await expectTogether(opened);
    }
    // The address stays where its reader is, and the browser's way back leads to the step before.
    await page.waitForTimeout(600);
    await page.goBack();
    await expect.poll(() => currentStep(opened)).toBe(steps[9]);
    await expectTogether(opened);
  });
});

describe('an embed', () => {
  it('stands beside another on the same page', async () => {
    const opened = await openEmbed(browser, `${host.url}two`, 'linked', { isPatient: true });
    const { page, close } = opened;
    for (const id of ['one', 'two']) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), id);
      const inner = await (await page.$(`#${id} iframe`))?.contentFrame();
      if (!inner) throw new Error('there is no frame');
      await inner.waitForSelector('html[data-embed="linked"]');
      await page.evaluate(() => scrollBy(0, 4000));
      await expect.poll(() => inner.evaluate(() => scrollY)).toBe(4000);
      await expectQuiet({ ...opened, frame: inner });
    }
    await close();
  });

  it('is found when it comes later, and gone when it goes', async () => {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${host.url}none`);
    const add = () =>
      page.evaluate((src) => {
        const box = document.createElement('div');
        box.dataset['story'] = 'late';
        const frame = document.createElement('iframe');
        frame.src = src;
        box.append(frame);
        document.querySelector('#room')?.append(box);
      }, `${url}?embed=1`);
    await add();
    const frame = await firstFrame(page);
    await frame.waitForSelector('html[data-embed="linked"]');
    await expect
      .poll(() => page.locator('[data-story]').evaluate((box) => box.clientHeight))
      .toBeGreaterThan(9000);
    expect(await page.locator('iframe').getAttribute('title')).toBe(await frame.title());
    await page.evaluate(() => document.querySelector('[data-story]')?.remove());
    await add();
    const next = await firstFrame(page);
    await next.waitForSelector('html[data-embed="linked"]');
    await context.close();
  });

  it('is scrolled as an element whose address comes late, and is what the page wrote once it is destroyed', async () => {
    const opened = await openEmbed(browser, `${host.url}element`, undefined);
    const { page, complaints, close } = opened;
    const element = page.locator('story-embed');
    const come = (src: string) => element.evaluate((own, src) => own.setAttribute('src', src), src);
    const left = () =>
      element.evaluate((own) => {
        own.removeAttribute('src');
        return own.outerHTML;
      });
    await come(`${url}?embed=1`);
    await page.frameLocator('iframe').locator('html[data-embed="linked"]').waitFor();
    await element.evaluate((own) => window.storyEmbed?.destroy(own));
    expect(await left()).toBe(ELEMENT);
    // Another, with all that the page has.
    await element.evaluate((own, html) => (own.outerHTML = html), ELEMENT);
    await come('about:blank');
    await page.locator('story-embed iframe[style*="height"]').waitFor();
    await page.evaluate(() => window.storyEmbed?.destroy());
    expect(await left()).toBe(ELEMENT);
    expect(complaints).toEqual([]);
    await close();
  });
});
