/** Pages that mean harm, and pages that mean too much, in other browsers. */
import { expect, it } from 'vitest';
import { readFromFrame, readFromHost } from '../../src/embed/protocol.ts';
import { framedSite } from '../support/framed-site.ts';
import { article } from '../support/host-page.ts';
import { hostileMessages } from '../support/hostile.ts';
import { expectQuiet, expectState, inEachBrowser, NOTING, visitLinked } from './embeds.ts';
import { currentStep, expectAlive, expectInStep, placeOf, readAt, scrollStory } from './place.ts';
import type { Reader, Side } from './reader.ts';

const { url, loader } = framedSite();

const embed = `<div data-story="capitals"><iframe src="${url}?embed=1" title="A story" loading="lazy"></iframe></div>`;
const TEN = Array.from({ length: 10 }, (_, index) => index);

const PAGES = {
  one: { html: article(embed + '<iframe src="/stranger"></iframe>' + loader, NOTING) },
  stranger: { html: '<!doctype html><title>A stranger</title>' },
  ten: { html: article(TEN.map(() => embed).join('<p>Between two stories.</p>') + loader, NOTING) },
};

type Hearing = Window & { heard: number; ends: number };

/** Counts on a side from now on what is said to it in our words, and how often somebody ended. */
function hear(): void {
  Object.assign(window, { heard: 0, ends: 0 });
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const own = window as unknown as Hearing;
    if (data === 'the end') own.ends++;
    else if (typeof data === 'object' && data !== null && 'story-embed' in data) own.heard++;
  });
}

const heardBy = (reader: Reader, side: Side) =>
  reader.run(side, () => (window as unknown as Hearing).heard);
const endsOn = (reader: Reader, side: Side) =>
  reader.run(side, () => (window as unknown as Hearing).ends);

/** Waits until something is twice the same. */
async function settled<T>(ask: () => Promise<T>): Promise<T> {
  let before = await ask();
  await expect
    .poll(
      async () => {
        const now = await ask();
        const isSame = JSON.stringify(now) === JSON.stringify(before);
        before = now;
        return isSame;
      },
      { interval: 500 },
    )
    .toBe(true);
  return before;
}

/** The graphics show the step that is read, and nothing comes to them any more. */
const elementsAtRest = async (reader: Reader) => {
  const count = () => reader.run(0, () => document.querySelectorAll('*').length);
  await expectAlive(reader);
  const shown = () =>
    reader.run(0, () => document.querySelector<HTMLElement>('[data-stage]')?.dataset['stage']);
  await expect.poll(async () => (await shown()) === (await currentStep(reader))).toBe(true);
  return settled(count);
};

inEachBrowser(PAGES, (desk) => {
  it('10,000 hostile messages from either side and from a stranger move nothing and throw nothing', async () => {
    const reader = await visitLinked(desk(), 'one');
    await readAt(reader, 3000);
    const own = await elementsAtRest(reader);
    const before = await placeOf(reader);
    for (const side of ['page', 0] as const) await reader.run(side, hear);

    const all = hostileMessages(10_000);
    // What is right in form moves the story, where it comes from the other side.
    const toFrame = JSON.stringify(all.filter((each) => !readFromHost(each)));
    const toHost = JSON.stringify(all.filter((each) => !readFromFrame(each)));
    const say = (all: string, to: 'parent' | 'frame', end = 'the end') => {
      const other = to === 'parent' ? parent : document.querySelector('iframe')?.contentWindow;
      for (const each of [...(JSON.parse(all) as unknown[]), end]) other?.postMessage(each, '*');
    };
    await reader.run('page', say, toFrame, 'frame');
    await reader.run(0, say, toHost, 'parent');
    await reader.run(1, say, JSON.stringify(all), 'parent');
    await reader.run(
      1,
      (all) => {
        for (const each of [...(JSON.parse(all) as unknown[]), 'the end']) {
          parent.frames[0]?.postMessage(each, '*');
        }
      },
      JSON.stringify(all),
    );
    await expect.poll(() => endsOn(reader, 'page')).toBe(2);
    await expect.poll(() => endsOn(reader, 0)).toBe(2);
    for (const side of ['page', 0] as const) {
      expect(await heardBy(reader, side)).toBeGreaterThan(1000);
    }

    expect(await placeOf(reader)).toEqual(before);
    await expectState(reader, 'linked');
    // Its tools may still have come meanwhile, which are few; messages are many.
    expect(await elementsAtRest(reader)).toBeLessThan(own + 300);
    await readAt(reader, 4000);
    await expectQuiet(reader);
  });

  it('ten embeds on a page: those out of sight hear nothing, and the one in sight is in step', async () => {
    const { reader, visit } = desk();
    await visit('ten');
    for (const index of TEN) {
      await scrollStory(reader, 0, 0, index);
      await expectState(reader, 'linked', index);
      await reader.run(index, hear);
    }
    const heard = async () => {
      const all = [];
      for (const index of TEN) all.push(await heardBy(reader, index));
      return all;
    };
    for (const index of [4, 9, 0]) {
      await readAt(reader, 3000, { index });
      const before = await settled(heard);
      for (const px of [3400, 6000, 9000]) await readAt(reader, px, { index });
      const more = (await heard()).map((count, other) => count - (before[other] ?? 0));
      expect(more.flatMap((count, other) => (count > 0 ? other : []))).toEqual([index]);
    }
    await expectInStep(reader, 9000, { index: 0 });
    await expectQuiet(reader, ['page', ...TEN]);
  });
});
