// @vitest-environment jsdom
/** When an embed may change its height. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mayResize, topAfter } from '../../../src/embed/host/resize-without-shift.ts';

const VIEWPORT = { top: 60, height: 700 };

/** @returns whether a box from here to there, in px from the window's top, may change its height */
function mayFrom(top: number, bottom: number): boolean {
  const box = document.createElement('div');
  box.getBoundingClientRect = () => new DOMRect(0, top, 600, bottom - top);
  box.dataset['offset'] = String(VIEWPORT.top);
  window.innerHeight = VIEWPORT.top + VIEWPORT.height;
  return mayResize(box);
}

describe('an embed may change its height', () => {
  afterEach(() => void vi.restoreAllMocks());
  const paint = (count: number) =>
    vi
      .spyOn(performance, 'getEntriesByType')
      .mockReturnValue(Array.from({ length: count }, () => ({}) as PerformanceEntry));

  it.each([
    { where: 'below what is seen', top: 760, bottom: 1060, may: true },
    { where: 'above it', top: -400, bottom: 60, may: true },
    { where: 'to its end', top: 300, bottom: 760, may: true },
    { where: 'to its end, but for a fraction of a px', top: 300, bottom: 759.4, may: true },
    { where: 'with some of the page in sight under it', top: 300, bottom: 750, may: false },
  ])('$where: $may', ({ top, bottom, may }) => {
    paint(1);
    expect(mayFrom(top, bottom)).toBe(may);
  });

  it('before anything is painted: anywhere', () => {
    paint(0);
    expect(mayFrom(300, 750)).toBe(true);
  });
});

describe('a box that changes its height', () => {
  it.each([
    { from: 'a story in the middle', top: -6000, bottom: 15_000, height: 720, after: 60 },
    { from: 'a story whose end is in sight', top: -9000, bottom: 300, height: 720, after: -420 },
    { from: 'a story that is above', top: -9000, bottom: 40, height: 720, after: -680 },
    { from: 'a card that is above', top: -800, bottom: -80, height: 9000, after: -9080 },
    { from: 'a story that stays long', top: -500, bottom: 9500, height: 9000, after: -500 },
    { from: 'a card that is partly above', top: -600, bottom: 120, height: 730, after: -600 },
    { from: 'a story below its beginning', top: 300, bottom: 9300, height: 720, after: 300 },
  ])('from $from', ({ top, bottom, height, after }) => {
    expect(topAfter(new DOMRect(0, top, 600, bottom - top), height, VIEWPORT)).toBe(after);
  });
});
