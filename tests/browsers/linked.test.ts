/** A story that the newsroom's page scrolls, read in other browsers. */
import { expect, it } from 'vitest';
import { framedSite } from '../support/framed-site.ts';
import { article } from '../support/host-page.ts';
import { pngColumns } from '../support/png.ts';
import {
  expectQuiet,
  expectState,
  forgetSteps,
  inEachBrowser,
  NOTING,
  stepsHeard,
  visitLinked,
} from './embeds.ts';
import {
  currentStep,
  expectAlive,
  expectInStep,
  expectSamePlace,
  expectTogether,
  placeOf,
  scrollStory,
  readAt,
  wayToGraphics,
} from './place.ts';

const { url, loader, steps } = framedSite();

const embed = (box = '') =>
  `<div data-story="capitals" ${box}><iframe src="${url}?embed=1" title="A story"></iframe></div>`;
const LATE = `<script>setTimeout(() => { const s = document.createElement('script'); s.src = '${url}embed.js'; document.body.append(s) }, 3000)</script>`;
const LATE_FRAME = `<script>const f = document.querySelector('iframe'); const src = f.src; f.src = 'about:blank'; setTimeout(() => (f.src = src), 3000)</script>`;
const between = '<p>Between two stories.</p>'.repeat(40);

const PAGES = {
  plain: { html: article(embed() + loader, NOTING) },
  hash: { html: article(embed('data-hash') + loader, NOTING) },
  late: { html: article(embed() + LATE, NOTING) },
  'late-frame': { html: article(embed() + LATE_FRAME + loader, NOTING) },
  two: { html: article(embed() + between + embed() + loader, NOTING) },
};

inEachBrowser(PAGES, (desk) => {
  it('pins its graphics, and tells each step in its order', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await expectAlive(reader);
    // As a card it told its first step already.
    await forgetSteps(reader, 'page');
    const start = await wayToGraphics(reader);
    for (let px = start + 10; px < 6000; px += 350) {
      await readAt(reader, px);
    }
    await expect
      .poll(async () => (await stepsHeard(reader, 'page')).at(-1) === (await currentStep(reader)))
      .toBe(true);
    const heard = await stepsHeard(reader, 'page');
    const first = steps.findIndex((step) => step === heard[0]);
    expect(heard.length).toBeGreaterThan(3);
    expect(heard).toEqual(steps.slice(first, first + heard.length));
    for (const px of [15_000, 2500]) {
      await readAt(reader, px);
    }
    await expectQuiet(reader);
  });

  it('paints its map and its chart where they are pinned', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await readAt(reader, 3000);
    await expectAlive(reader);
    // Land, sea, borders and marks; lines, letters and marks: more colours than a ground has.
    const painted = async () => {
      const [column = []] = pngColumns(await reader.picture(), [500]);
      return [column.slice(10, 200), column.slice(250, 400)].map((part) => new Set(part).size > 3);
    };
    await expect.poll(painted).toEqual([true, true]);
  });

  it('moves by the wheel', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await readAt(reader, 3000);
    const before = (await placeOf(reader)).host;
    await reader.wheel({ x: 500, y: 600 }, 400);
    await expect.poll(async () => (await placeOf(reader)).host - before).toBeGreaterThan(100);
    await expectTogether(reader);
  });

  it.each(['late', 'late-frame'])('links where its %s part comes after 3 s', async (path) => {
    const reader = await visitLinked(desk(), path);
    await readAt(reader, 3000);
    await expectQuiet(reader);
  });

  it('stands beside another on the same page', async () => {
    const { reader, visit } = desk();
    await visit('two');
    for (const index of [0, 1]) {
      await scrollStory(reader, -60, 0, index);
      await expectState(reader, 'linked', index);
      await forgetSteps(reader, 'page');
      await readAt(reader, 4000, { index });
      const heard = () => stepsHeard(reader, 'page');
      await expect
        .poll(async () => (await heard()).includes((await currentStep(reader, index)) ?? ''))
        .toBe(true);
      // The page hears of a step from the one alone that is read.
      const all = await heard();
      expect(all).toEqual([...new Set(all)]);
    }
    await expectQuiet(reader, ['page', 0, 1]);
  });

  it('is where its page is after a reload', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await readAt(reader, 9000);
    await reader.reload();
    await expectState(reader, 'linked');
    // Where that is, is its browser's to say.
    await expectSamePlace(reader);
    await readAt(reader, 9000);
    await expectQuiet(reader);
  });

  it('stays at its step through a reload, where its page has the step in its address', async () => {
    const reader = await visitLinked(desk(), 'hash');
    await readAt(reader, 9000);
    const named = () => reader.run('page', () => location.hash.slice(1));
    await expect.poll(named).toMatch(/\w/);
    const step = await named();
    await reader.reload();
    await expectState(reader, 'linked');
    await expect.poll(() => currentStep(reader)).toBe(step);
    await expectTogether(reader);
    await expectQuiet(reader);
  });

  it('is in step again when its frame alone is loaded anew', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await readAt(reader, 9000);
    await reader.run(0, () => {
      document.documentElement.dataset['old'] = '';
      setTimeout(() => location.reload());
    });
    const isOld = () => reader.run(0, () => 'old' in document.documentElement.dataset);
    await expect.poll(() => isOld().catch(() => true)).toBe(false);
    await expectState(reader, 'linked');
    await expectInStep(reader, 9000);
    await expectQuiet(reader);
  });

  it('is a card again when it is taken apart', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await readAt(reader, 3000);
    await reader.run('page', () => window.storyEmbed?.destroy());
    await expectState(reader, 'stepper');
    const styles = await reader.run('page', () =>
      [...document.querySelectorAll('[data-story], iframe, main, body')].map((element) =>
        element.getAttribute('style'),
      ),
    );
    expect(styles).toEqual([null, null, null, null]);
    await expectQuiet(reader);
  });
});
