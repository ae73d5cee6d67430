import { describe, expect, it } from 'vitest';
import { alongBorders } from '../../src/site/outlines.ts';
import { pathData, type Run } from '../../src/graphic/path-data.ts';
import { runs } from '../support/path-rings.ts';

const ring = (...points: [number, number][]): Run => ({ points, closed: true });

const WEST = [ring([0, 0], [10, 0], [13, 4], [11, 9], [0, 10])];
/** Goes round the common border, from 10,0 to 11,9, the other way. */
const EAST = [ring([11, 9], [13, 4], [10, 0], [20, 1], [21, 9])];
const EAST_TURNED = [ring([21, 9], [20, 1], [10, 0], [13, 4], [11, 9])];

describe('alongBorders', () => {
  it('has two neighbours go along their border in the same direction', () => {
    expect(alongBorders([WEST, EAST])).toEqual([WEST, EAST_TURNED]);
    expect(pathData(EAST_TURNED)).toContain('3 4-2 5');
    expect(pathData(WEST)).toContain('3 4-2 5');
  });

  it('leaves what goes along already, and what has no neighbour', () => {
    expect(alongBorders([WEST, EAST_TURNED])).toEqual([WEST, EAST_TURNED]);
    expect(alongBorders([EAST])).toEqual([EAST]);
  });

  it('turns an outline as a whole, its holes with it', () => {
    const hole = ring([14, 5], [15, 5], [15, 6]);
    const [, turned = []] = alongBorders([WEST, [...EAST, hole]]);
    expect(turned[1]?.points).toEqual([...hole.points].reverse());
  });
});

describe('pathData', () => {
  it('writes what can be read again, each run from where the one before ended', () => {
    const line: Run = {
      points: [
        [5, 5],
        [-6, 7],
        [8, 8],
      ],
      closed: false,
    };
    const all = [...WEST, line, ...EAST];
    expect(pathData(all)).toBe('m0 0 10 0 3 4-2 5-11 1zm5 5-11 2 14 1m3 1 2-5-3-4 10 1 1 8z');
    expect(runs(pathData(all))).toEqual(all);
  });
});
