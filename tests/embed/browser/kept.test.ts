/** What a browser does by itself while an embedded story is read: search, zoom, load the page anew. The place is kept. */
import { describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import {
  article,
  firstFrame,
  hostPages,
  openEmbed,
  type Embedded,
} from '../../support/host-page.ts';
import { expectInStep, expectTogether, placeOf, scrollStory } from '../../support/in-step.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader, steps } = framedSite();

const PAGE = article(
  `<div data-story="capitals" data-hash><iframe src="${url}?embed=1" title="A story"></iframe></div>${loader}`,
  '<style>main{max-width:none}</style>',
);

const browser = await sharedBrowser();
const host = await forThisFile(hostPages(() => ({ html: PAGE })));

const currentStep = ({ frame }: Embedded) =>
  frame.evaluate(() => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep']);

async function openAt(px: number): Promise<Embedded> {
  const opened = await openEmbed(browser, host.url, 'linked');
  await opened.frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  await scrollStory(opened, px);
  await expectInStep(opened, px);
  await expect.poll(() => currentStep(opened)).toMatch(/\w/);
  return opened;
}

describe('an embedded story keeps step with its host', () => {
  it.each([
    ['on', 1000, 20],
    ['back', 12_000, 2],
  ])('where the browser finds a word further %s', async (_, from, to) => {
    const opened = await openAt(from);
    const { frame, complaints, close } = opened;
    const id = steps[to] ?? '';
    const found = await frame.evaluate((id) => {
      const texts = document.createTreeWalker(
        document.getElementById(id)?.querySelector('p') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      // As the browser's own search does: it selects the match, and brings it into sight.
      const match = texts.nextNode();
      if (match) getSelection()?.selectAllChildren(match);
      match?.parentElement?.scrollIntoView({ block: 'center' });
      return getSelection()?.anchorNode?.parentElement?.closest('[data-step]')?.id;
    }, id);
    expect(found).toBe(id);
    const isSeen = () =>
      frame.evaluate(() => {
        const { top, bottom } =
          getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(isSeen).toBe(true);
    await expect
      .poll(async () => Math.abs((await placeOf(opened)).host - from))
      .toBeGreaterThan(500);
    await expectTogether(opened);
    expect(await isSeen()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([1500, 9000])('and its step through the reader’s zoom, %i px on', async (px) => {
    const opened = await openAt(px);
    const { page, frame, close } = opened;
    const cdp = await page.context().newCDPSession(page);
    const before = await currentStep(opened);
    for (const zoom of [1.25, 2, 0.8, 1]) {
      const [width, height] = [Math.round(1000 / zoom), Math.round(800 / zoom)];
      await cdp.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: zoom,
        mobile: false,
      });
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
      await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(zoom);
      // The frame has its new size, and both sides have had their say.
      await page.waitForTimeout(900);
      await expectTogether(opened);
      expect(await currentStep(opened), `${zoom}`).toBe(before);
    }
    await close();
  });

  it('and its place while fingers enlarge the page', async () => {
    const opened = await openAt(9000);
    const { page, close } = opened;
    const cdp = await page.context().newCDPSession(page);
    const before = await currentStep(opened);
    for (const pageScaleFactor of [2.5, 1]) {
      await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor });
      await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBe(pageScaleFactor);
      await page.waitForTimeout(500);
      await expectTogether(opened);
      expect(await currentStep(opened)).toBe(before);
    }
    await close();
  });

  // Where the address does not name the step, the browser itself knows no place in a page that is not yet as long.
  it('and its step when the page is loaded anew, where the address names it', async () => {
    const opened = await openAt(9000);
    const { page } = opened;
    const before = await currentStep(opened);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${before}`);
    await page.reload({ waitUntil: 'load' });
    const frame = await firstFrame(page);
    await frame.waitForSelector('html[data-embed="linked"]');
    const again = { ...opened, frame };
    await expect.poll(() => currentStep(again)).toBe(before);
    await expectTogether(again);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});
