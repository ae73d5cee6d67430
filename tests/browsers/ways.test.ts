/** Ways to a place of an embedded story, and windows and letters of other sizes, in other browsers. */
import { expect, it } from 'vitest';
import { framedSite } from '../support/framed-site.ts';
import { article } from '../support/host-page.ts';
import { expectQuiet, expectState, inEachBrowser, NOTING, visitLinked } from './embeds.ts';
import {
  click,
  currentStep,
  expectSamePlace,
  expectTogether,
  placeOf,
  readAt,
  scrollStory,
} from './place.ts';
import type { Reader } from './reader.ts';

const { url, loader, story, steps } = framedSite();

const embed = `<div id="story" data-story="capitals"><iframe src="${url}?embed=1" title="A story"></iframe></div>`;
const styled = (css: string) => ({
  html: article(embed + loader, `${NOTING}<style>${css}</style>`),
});

const PAGES = {
  plain: {
    html: article(
      `<a id="down" href="#after">Down</a><a id="up" href="#story">Up</a>${embed}${loader}`,
      NOTING,
    ),
  },
  wide: styled('main{max-width:none}'),
  enlarged: styled('html{zoom:1.25}'),
};

/** Upright and lying, from a phone's size to a laptop's; drivers keep some windows wider than they are told. */
const SHAPES = [
  [600, 900],
  [900, 600],
  [480, 800],
  [1200, 800],
] as const;

type Finding = Window & { find: (text: string) => boolean };

/** Looks for a text as the browser's own search does. @returns whether it is there */
const find = (reader: Reader, side: 'page' | 0, text: string) =>
  reader.run(side, (text) => (window as unknown as Finding).find(text), text);

/** What the search has marked, in px of the host's window, is whole in sight. */
const isFoundInSight = async (reader: Reader) => {
  const { top, bottom, text } = await reader.run(0, () => {
    const found = getSelection();
    const { top = -1, bottom = -1 } = found?.getRangeAt(0).getBoundingClientRect() ?? {};
    return { top, bottom, text: String(found) };
  });
  const { frame } = await placeOf(reader);
  const end = await reader.run('page', () => innerHeight);
  return text.length > 10 && frame + top >= -1 && frame + bottom <= end + 1;
};

/** Waits until the frame is as high as the window, and knows of its size. */
async function expectFitting(reader: Reader): Promise<void> {
  const isFitting = async () => {
    const [width, height, window] = await reader.run('page', () => {
      const frame = document.querySelector('iframe');
      return [frame?.clientWidth, frame?.clientHeight, innerHeight];
    });
    const own = await reader.run(0, () => [innerWidth, innerHeight]);
    return [own, window].toString() === [width, height, height].toString();
  };
  await expect.poll(isFitting).toBe(true);
}

inEachBrowser(PAGES, (desk) => {
  it('goes where a link of the story leads, and where one of its page leads', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await readAt(reader, 1000);
    const chapter = story.chapters[5]?.id ?? '';
    await click(reader, 0, '[data-guide] .chapters summary');
    const isOpen = () =>
      reader.run(
        0,
        (chapter) =>
          (document.querySelector<HTMLElement>(`[data-chapter="${chapter}"]`)?.offsetHeight ?? 0) >
          0,
        chapter,
      );
    await expect.poll(isOpen).toBe(true);
    await click(reader, 0, `[data-chapter="${chapter}"]`);
    await expect.poll(async () => (await placeOf(reader)).host).toBeGreaterThan(4000);
    await expectTogether(reader);
    await expect.poll(async () => (await currentStep(reader))?.split('/')[0]).toBe(chapter);

    const { host } = await placeOf(reader);
    await reader.run('page', () => document.getElementById('down')?.click());
    await expect.poll(async () => (await placeOf(reader)).host).toBeGreaterThan(host);
    await expectSamePlace(reader);
    await expect.poll(() => currentStep(reader)).toBe(steps.at(-1));
    await reader.run('page', () => document.getElementById('up')?.click());
    await expect.poll(async () => Math.abs((await placeOf(reader)).host)).toBeLessThanOrEqual(1);
    await expectTogether(reader);
    await expectQuiet(reader);
  });

  it('goes where a search finds something, in the story and in its page', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await readAt(reader, 1000);
    for (const at of [-2, 3]) {
      const words = await reader.run(
        0,
        (id) => document.querySelector(`[id="${id}"] p`)?.textContent?.trim().slice(0, 30) ?? '',
        steps.at(at) ?? '',
      );
      const before = (await placeOf(reader)).host;
      await reader.run(0, () => getSelection()?.removeAllRanges());
      expect(await find(reader, 0, words)).toBe(true);
      await expect
        .poll(async () => Math.abs((await placeOf(reader)).host - before))
        .toBeGreaterThan(1000);
      await expectTogether(reader);
      await expect.poll(() => isFoundInSight(reader)).toBe(true);
    }
    expect(await find(reader, 'page', 'The article')).toBe(true);
    await expect.poll(async () => (await placeOf(reader)).host).toBe(0);
    await expectSamePlace(reader);
    await expectQuiet(reader);
  });

  it.each([5000, 15_000])('keeps the step through windows of all shapes, %i px on', async (px) => {
    const { reader, visit } = desk();
    await visit('wide');
    await reader.resize(1200, 800);
    await expectState(reader, 'linked');
    await expectFitting(reader);
    await readAt(reader, px);
    await expect.poll(() => currentStep(reader)).toMatch(/\w/);
    const step = await currentStep(reader);
    let width = await reader.run(0, () => innerWidth);
    for (const shape of SHAPES) {
      await reader.resize(shape[0], shape[1]);
      await expect.poll(() => reader.run(0, () => innerWidth)).not.toBe(width);
      width = await reader.run(0, () => innerWidth);
      await expectFitting(reader);
      await expectTogether(reader);
      expect(await currentStep(reader), `${shape[0]} × ${shape[1]}`).toBe(step);
    }
    await expectQuiet(reader);
  });

  it('keeps the step with larger letters', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await readAt(reader, 9000);
    await expect.poll(() => currentStep(reader)).toMatch(/\w/);
    const step = await currentStep(reader);
    const tall = () =>
      reader.run(
        'page',
        () => document.querySelector<HTMLElement>('[data-story]')?.offsetHeight ?? 0,
      );
    const before = await tall();
    for (const size of ['150%', '']) {
      await reader.run(0, (size) => void (document.documentElement.style.fontSize = size), size);
      await expect.poll(async () => (await tall()) > before * 1.1).toBe(size !== '');
      await expectTogether(reader);
      expect(await currentStep(reader)).toBe(step);
    }
    await expectQuiet(reader);
  });

  it('is in step in a page that its newsroom enlarges, or a card where its browser does not tell of it', async () => {
    const { reader, visit } = desk();
    await visit('enlarged');
    await expectState(reader, 'linked');
    if (await reader.run('page', () => 'currentCSSZoom' in Element.prototype)) {
      // Of which no tenth is a whole pixel of the screen either.
      for (const px of [2503, 9007]) await readAt(reader, px);
    } else {
      await scrollStory(reader, 100);
      await expectState(reader, 'stepper');
    }
    await expectQuiet(reader);
  });
});
