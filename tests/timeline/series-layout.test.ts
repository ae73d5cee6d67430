import { describe, expect, it } from 'vitest';
import { withGaps } from '../../src/timeline/series-layout.ts';

describe('withGaps', () => {
  it('marks a missing year as a gap, and joins years that follow each other', () => {
    const figures = [2001, 2002, 2005].map((year) => ({ year, value: 1 }));
    expect(withGaps(figures).map((figure) => figure?.year)).toEqual([2001, 2002, undefined, 2005]);
  });
});
