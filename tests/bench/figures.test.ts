import { describe, expect, it } from 'vitest';
import { figureOf, formatTable, isMet } from '../../src/bench/figures.ts';

const FRAMES = {
  site: 'the story',
  what: 'frames',
  unit: '/s',
  target: 58,
  moreIsBetter: true,
} as const;
const TIME = { site: 'the story', what: 'worst gap', unit: 'ms', target: 34 } as const;

describe('formatTable', () => {
  it('shows the median, how the values spread, and the target', () => {
    const [head, line] = formatTable([figureOf(TIME, [17, 50, 16])]).split('\n');
    expect(head?.split(/ {2,}/)).toEqual([
      'Site',
      'Measurement',
      'Median',
      'Min.',
      '95 %',
      'Max.',
      'Target',
    ]);
    expect(line?.split(/ {2,}/)).toEqual([
      'the story',
      'worst gap',
      '17.0 ms',
      '16.0',
      '50.0',
      '50.0',
      'at most 34 ms: met',
    ]);
  });

  it('says where more is better, and what is missed', () => {
    expect(formatTable([figureOf(FRAMES, [40])])).toContain('at least 58 /s: MISSED');
  });

  it('keeps its columns under each other', () => {
    const lines = formatTable([figureOf(FRAMES, [60]), figureOf(TIME, [1234.5])]).split('\n');
    const ends = lines.slice(1).map((line) => /(ms|\/s)\b/.exec(line)?.index);
    expect(ends[0]).toBe(ends[1]);
  });

  it('shows a score whole, a ratio and seconds to the hundredth', () => {
    const of = (unit: '' | '×' | 's', value: number) =>
      formatTable([{ site: 'a', what: 'b', unit, value }]);
    expect(of('', 100)).toMatch(/ 100$/);
    expect(of('×', 1.1)).toMatch(/ 1\.10 ×$/);
    expect(of('s', 0.654)).toMatch(/ 0\.65 s$/);
  });
});

describe('isMet', () => {
  it('is undefined without a target, and takes the bound itself for met', () => {
    expect(isMet({ site: '', what: '', unit: '', value: 1 })).toBeUndefined();
    expect(isMet(figureOf(TIME, [34]))).toBe(true);
    expect(isMet(figureOf(FRAMES, [58]))).toBe(true);
    expect(isMet(figureOf(FRAMES, [57.9]))).toBe(false);
  });
});
