import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelEnds, spread } from '../../../../src/timeline/kinds/series/end-labels.ts';

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

describe('labelEnds', () => {
  const line = (y: number, focused = false) => ({ focused, last: { y, labelY: undefined } });

  it('labels the focused first where the chart is too low for all', () => {
    const labelled = labelEnds([line(10), line(11, true), line(12), line(13, true)], 20);
    expect(labelled.map(({ last }) => last?.labelY !== undefined)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('keeps all labels apart and beside the plot, whatever the lines and the height', () => {
    const ends = fc.array(fc.tuple(fc.nat(300), fc.boolean()), { maxLength: 24 });
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 300 }), (all, height) => {
        const lines = all.map(([y, focused]) => line(Math.min(y, height), focused));
        const places = labelEnds(lines, height)
          .flatMap(({ last }) => last?.labelY ?? [])
          .sort((a, b) => a - b);
        for (const [i, y] of places.entries()) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
          expect(y - (places[i - 1] ?? -16)).toBeGreaterThanOrEqual(15.99);
        }
      }),
    );
  });
});
