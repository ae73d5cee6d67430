import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread, withGaps, yearOf, yearStart } from '../../src/timeline/series-layout.ts';

describe('withGaps', () => {
  it('marks a missing year as a gap, and joins years that follow each other', () => {
    const figures = [2001, 2002, 2005].map((year) => ({ year, value: 1 }));
    expect(withGaps(figures).map((figure) => figure?.year)).toEqual([2001, 2002, undefined, 2005]);
  });
});

describe('spread', () => {
  it('leaves positions that are apart where they are', () => {
    expect(spread([10, 40, 80], 16, 100)).toEqual([10, 40, 80]);
  });

  it('pushes neighbours apart and keeps their order', () => {
    expect(spread([50, 52, 51], 16, 200)).toEqual([50, 82, 66]);
  });

  it('keeps every distance wherever there is room', () => {
    const positions = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 18 });
    fc.assert(
      fc.property(positions, (ys) => {
        const sorted = spread(ys, 16, 300).sort((a, b) => a - b);
        for (const [i, y] of sorted.entries()) {
          expect(y).toBeLessThanOrEqual(300);
          if (i > 0) expect(y - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(15.99);
        }
      }),
    );
  });
});

it('turns moments into fractional years and back', () => {
  expect(yearOf(Date.UTC(2024, 0, 1))).toBe(2024);
  expect(yearOf(Date.UTC(2023, 6, 2, 12))).toBeCloseTo(2023.5, 3);
  expect(yearStart(2024.5)).toBe(Date.UTC(2024, 6, 2));
});
