import { describe, expect, it } from 'vitest';
import { aloneAmong, withGaps } from '../../../../src/timeline/kinds/series/series-layout.ts';
import { chart, series } from '../../../support/series.ts';

const at = (...years: number[]) => years.map((year) => ({ year, value: year % 10 }));

describe('withGaps', () => {
  it('marks a missing year as a gap, and joins years that follow each other', () => {
    expect(withGaps(at(2001, 2002, 2005)).map((figure) => figure?.year)).toEqual([
      2001,
      2002,
      undefined,
      2005,
    ]);
  });
});

describe('aloneAmong', () => {
  it('finds the figures between two gaps', () => {
    expect(aloneAmong(at(2000, 2002, 2003, 2007)).map(({ year }) => year)).toEqual([2000, 2007]);
  });
});

describe('layoutSeriesChart', () => {
  it('draws a figure between two gaps as a dot of its own', () => {
    expect(chart([series('a', at(2001, 2002, 2005))]).lines[0]?.dots).toMatch(/^M4,[\d.]+h0$/);
    expect(chart([series('a', at(2001, 2002))]).lines[0]?.dots).toBe('');
  });

  it('says the year at the end of a line that ends before the others', () => {
    const { ends } = chart([series('a', at(2001, 2002)), series('b', at(2001, 2008))]);
    expect(ends.get('a')).toBe('a 2.0 (2002)');
    expect(ends.get('b')).toBe('b 8.0');
  });

  it('labels lines that cross a window too short for a figure, where they leave it', () => {
    const { lines, ends } = chart(
      [
        series('a', [
          { year: 2003, value: 0 },
          { year: 2004, value: 10 },
        ]),
      ],
      {
        from: '2003-12-01',
        to: '2003-12-31',
      },
    );
    const [top, foot] = [0, lines[0]?.figures.length];
    expect(foot).toBe(0);
    expect(ends.get('a')).toBe('a 0.0 (2003)');
    expect(lines[0]?.last?.y).toBeGreaterThan(top + 80);
    expect(lines[0]?.last?.y).toBeLessThan(130);
  });

  it('draws an index against 100, and counts from 0 in all else', () => {
    const all = [
      series('a', [
        { year: 2000, value: 50 },
        { year: 2001, value: 55 },
      ]),
    ];
    const index = chart(all, { measure: { kind: 'index', base: 2000, decimals: 0 } });
    expect(index).toMatchObject({ base: 100, unit: '2000 = 100' });
    expect(index.ticks[0]?.value).toBe(100);
    expect(chart(all).ticks[0]?.value).toBe(0);
  });

  it.each<[string, number[], Parameters<typeof chart>[1]]>([
    ['a single figure', [5], {}],
    ['figures that are all the same', [5, 5, 5], {}],
    ['a single figure below zero', [-5], {}],
    [
      'an index that never changes',
      [5, 5],
      { measure: { kind: 'index', base: 2000, decimals: 0 } },
    ],
  ])('keeps %s off the edges of the plot', (_, values, options) => {
    const all = series(
      'a',
      values.map((value, i) => ({ year: 2000 + i, value })),
    );
    const { lines, plot } = chart([all], options);
    for (const { y } of lines[0]?.figures ?? []) {
      expect(y).toBeGreaterThan(8);
      expect(y).toBeLessThan(plot.height - 8);
    }
    expect(lines[0]?.figures.length).toBe(values.length);
  });

  it('draws series of nobody in different colours', () => {
    const ids = ['a', 'b', 'c'];
    const { lines } = chart(ids.map((id) => series(id, at(2001, 2002))));
    expect(new Set(lines.map(({ colour }) => colour)).size).toBe(3);
  });

  it('shows zero in an area chart of values that are all below it', () => {
    const { ticks } = chart([series('a', [{ year: 2000, value: -5 }])], { form: 'area' });
    expect(ticks.map(({ value }) => value)).toContain(0);
  });

  it('says the short names where the whole ones would take too much of the chart', () => {
    const all = [
      series('a', at(2001, 2002), { name: 'Fiji, by ship or plane', short: 'Fiji' }),
      series('b', at(2001, 2002), { name: 'Samoa' }),
    ];
    const ends = (width: number) => [...chart(all, { width }).ends.values()];
    expect(ends(700)).toEqual(['Fiji, by ship or plane 2.0', 'Samoa 2.0']);
    expect(ends(330)).toEqual(['Fiji 2.0', 'Samoa 2.0']);
  });

  it('shortens the unit and the names where they would leave the chart', () => {
    const long = series('a', at(2001, 2002), { name: 'n'.repeat(80), unit: 'u'.repeat(80) });
    const { ends, unitText, plot } = chart([long], { width: 280 });
    expect(ends.get('a')).toMatch(/^n+… 2\.0$/);
    expect(unitText).toMatch(/^u+…$/);
    expect(plot.width).toBeGreaterThan(100);
  });
});
