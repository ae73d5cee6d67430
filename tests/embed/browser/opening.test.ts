/** Where an embed begins, and what its host hears of that. */
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
import { expectTogether, scrollStory } from '../../support/in-step.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader, steps } = framedSite();

/** Hears all that is told, from the first word on. */
const EARS = `<script>window.heard = []; for (const name of ['step', 'chapter']) {
  addEventListener('story:' + name, ({ detail }) => heard.push(name + ' ' + detail.id));
}</script>`;
const boxed = (query: string, box: string, frame = '') =>
  `<div data-story="capitals" ${box}><iframe src="${url}?embed=1${query}" title="A story" ${frame}></iframe></div>`;
const embed = (query = '', attributes = '') => ({
  html: article(boxed(query, attributes) + loader, EARS),
});
/** As the snippet has it, so far below the window that a browser does not load it by itself. */
const farBelow = (attributes: string) => ({
  html: article(
    `<div style="height:6000px"></div>${boxed('', attributes, 'loading="lazy"')}${loader}`,
    EARS,
  ),
});

const PAGES: Record<string, HostPage> = {
  start: embed(`&start=${steps[5]}`),
  'lazy-hash': farBelow('data-hash'),
  'lazy-plain': farBelow(''),
  card: embed('&state=stepper'),
};

const browser = await sharedBrowser();
const host = await forThisFile(hostPages((path) => PAGES[path]));

/** Opens a page, with its graphics alive. */
async function open(path: string, state: string): Promise<Embedded> {
  const opened = await openEmbed(browser, host.url + path, state);
  await opened.frame.waitForSelector('[data-stage]:not([data-stage=""])', { state: 'attached' });
  return opened;
}

const heard = ({ page }: Embedded) =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard);
const isAt = async ({ frame }: Embedded) => ({
  step: await frame.locator('[data-story]').getAttribute('data-current-step'),
  scene: await frame.locator('[data-stage]').getAttribute('data-stage'),
});
const chapterOf = (step = '') => step.split('/')[0];

describe('a story that the host scrolls', () => {
  it('begins with its opening scene, before the first step, whatever step its card would begin with', async () => {
    const opened = await open('start', 'linked');
    await expect.poll(() => isAt(opened)).toEqual({ step: null, scene: 'opening' });
    // Both sides have had their say.
    await opened.page.waitForTimeout(600);
    expect(await isAt(opened)).toEqual({ step: null, scene: 'opening' });
    expect(await heard(opened)).toEqual([]);

    const top = await opened.frame.locator('[data-step]').first().boundingBox();
    const box = await opened.page.locator('[data-story]').boundingBox();
    await scrollStory(opened, (top?.y ?? 0) - (box?.y ?? 0) - 300);
    const [first] = steps;
    await expect
      .poll(() => heard(opened))
      .toEqual([`step ${first}`, `chapter ${chapterOf(first)}`]);
    await scrollStory(opened, 0);
    await expect.poll(async () => (await heard(opened)).slice(2)).toEqual(['step ', 'chapter ']);
    expect((await isAt(opened)).step).toBeNull();
    await opened.close();
  });
});

describe('a lazy frame far below the window', () => {
  const loading = ({ page }: Pick<Embedded, 'page'>) =>
    page.locator('iframe').getAttribute('loading');

  it('is loaded where the host’s address names a step of it, opens that, and tells that one alone, once', async () => {
    const opened = await open(`lazy-hash#${steps[5]}`, 'linked');
    await expect.poll(async () => (await isAt(opened)).step).toBe(steps[5]);
    await expectTogether(opened);
    expect(await opened.page.evaluate(() => scrollY)).toBeGreaterThan(6000);
    expect(await heard(opened)).toEqual([`step ${steps[5]}`, `chapter ${chapterOf(steps[5])}`]);
    await opened.page.evaluate(() => window.storyEmbed?.destroy());
    expect(await loading(opened)).toBe('lazy');
    await opened.close();
  });

  it('is left to the browser where nobody asks for a step', async () => {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    const page = await context.newPage();
    for (const path of ['lazy-hash', 'lazy-hash#after', `lazy-plain#${steps[5]}`]) {
      await page.goto('about:blank');
      await page.goto(host.url + path);
      expect(await page.evaluate(() => Boolean(window.storyEmbed))).toBe(true);
      expect(await loading({ page }), path).toBe('lazy');
    }
    await context.close();
  });
});

describe('a card', () => {
  it('tells each step to which its reader goes, not the one that it opens with', async () => {
    const opened = await open('card', 'stepper');
    const { frame, close } = opened;
    const next = frame.locator('[data-go="1"][href^="#"]:not([aria-disabled])');
    await next.waitFor();
    expect((await isAt(opened)).step).toBe(steps[0]);
    expect(await heard(opened)).toEqual([]);
    await next.click();
    const [, second] = steps;
    await expect
      .poll(() => heard(opened))
      .toEqual([`step ${second}`, `chapter ${chapterOf(second)}`]);
    await close();
  });
});
