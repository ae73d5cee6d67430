/** An embed that goes: what it changed around it stands again as the page wrote it. */
import { describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { article, hostPages, openEmbed, type HostPage } from '../../support/host-page.ts';
import { expectInStep, scrollStory } from '../../support/in-step.ts';
import { launch } from '../../support/pages.ts';

const { url, loader } = framedSite();

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

const browser = await forThisFile(launch());
const host = await forThisFile(hostPages((path) => PAGES[decodeURIComponent(path)]));

const WAYS = {
  destroyed: () => window.storyEmbed?.destroy(),
  'destroyed by its element': () =>
    window.storyEmbed?.destroy(document.querySelector('[data-story]') ?? undefined),
  'taken away': () => document.querySelector('[data-story]')?.remove(),
};

describe.each(Object.entries(PAGES))('an ancestor, %s', (name, { overflow, lent }) => {
  it.each(Object.entries(WAYS))('is as it was once the embed is %s', async (_, leave) => {
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
