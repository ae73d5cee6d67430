// @vitest-environment jsdom
/** When an embed may change its height. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mayGrow } from '../../src/loader/grow.ts';

const PORT = { top: 60, height: 700 };

/** @returns whether a box from here to there, in px from the window's top, may change its height */
function mayFrom(top: number, bottom: number): boolean {
  const box = document.createElement('div');
  box.getBoundingClientRect = () => new DOMRect(0, top, 600, bottom - top);
  return mayGrow(box, PORT);
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
