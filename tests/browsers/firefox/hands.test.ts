/** What Firefox's driver can do and WebKit's cannot: put a finger on a page, and make all of it larger. */
import { expect, it } from 'vitest';
import { framedSite } from '../../support/framed-site.ts';
import { article } from '../../support/host-page.ts';
import { expectQuiet, inBrowser, NOTING, visitLinked } from '../embeds.ts';
import { MOVES, startFirefox } from '../firefox.ts';
import { currentStep, expectInStep, expectTogether, readAt } from '../place.ts';

const { url, loader } = framedSite();

const PAGES = {
  plain: {
    html: article(
      `<div data-story="capitals"><iframe src="${url}?embed=1" title="A story"></iframe></div>${loader}`,
      NOTING,
    ),
  },
};

type Touched = Window & { moves: boolean[]; bars: string[] };

/** Notes in a frame whether a finger's moves are left to the browser, and what of the way under it bars scrolling. */
function noteTouch(): void {
  const own = window as unknown as Touched;
  Object.assign(own, { moves: [], bars: [] });
  addEventListener('touchmove', (event) => own.moves.push(event.defaultPrevented));
  addEventListener('touchstart', ({ target }) => {
    for (let part = target as Element | null; part; part = part.parentElement) {
      const allowed = getComputedStyle(part).touchAction;
      if (!/auto|manipulation|pan-y/.test(allowed)) own.bars.push(`${part.nodeName} ${allowed}`);
    }
  });
}

inBrowser('firefox', startFirefox, PAGES, (desk) => {
  it.each([
    ['text', 700],
    ['graphics', 200],
  ])(
    'leaves a finger on its %s to the browser, which alone knows where that leads',
    async (_, y) => {
      const reader = desk().reader;
      await visitLinked(desk(), 'plain');
      await reader.resize(390, 800);
      await readAt(reader, 3000);
      await reader.run(0, noteTouch);
      for (const px of [-150, 80]) await reader.draw({ x: 195, y }, px);
      const noted = () =>
        reader.run(0, () => {
          const { moves, bars } = window as unknown as Touched;
          return { moves, bars };
        });
      await expect.poll(async () => (await noted()).moves).toHaveLength(2 * MOVES);
      expect(new Set((await noted()).moves)).toEqual(new Set([false]));
      expect((await noted()).bars).toEqual([]);
      await expectInStep(reader, 3000);
      await expectQuiet(reader);
    },
  );

  it('keeps the step when all of its page becomes larger', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await readAt(reader, 9000);
    await expect.poll(() => currentStep(reader)).toMatch(/\w/);
    const step = await currentStep(reader);
    for (const share of [1.25, 2, 1.1, 1]) {
      await reader.zoom(share);
      const now = () => reader.run(0, () => [devicePixelRatio.toFixed(2), innerHeight]);
      await expect.poll(now).toEqual([share.toFixed(2), Math.round(800 / share)]);
      await expectTogether(reader);
      await expect.poll(() => currentStep(reader)).toBe(step);
    }
    await readAt(reader, 2503);
    await expectQuiet(reader);
  });
});
