import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, isWithin, overlap, type Box } from '../../src/graphic/box.ts';
import { textWidth } from '../../src/graphic/text-width.ts';
import { createFormat } from '../../src/i18n/format.ts';
import type { StageData, StageSeries } from '../../src/story/stage.ts';
import type { SeriesTimeline } from '../../src/story/story.ts';
import { layoutSeriesChart, SERIES_FONT, yearMiddle } from '../../src/timeline/series-chart.ts';
import { aloneAmong, withGaps } from '../../src/timeline/series-layout.ts';
import { TICK_FONT } from '../../src/timeline/ticks.ts';
import { windowOf } from '../../src/timeline/window.ts';

const at = (...years: number[]) => years.map((year) => ({ year, value: year % 10 }));

function series(id: string, figures: StageSeries['figures'], more: Partial<StageSeries> = {}) {
  const source = { id: 'report', publisher: 'Example' };
  return {
    id,
    name: id,
    short: undefined,
    actor: undefined,
    unit: 'ships',
    decimals: 1,
    source,
    figures,
    ...more,
  };
}

function chart(
  all: StageSeries[],
  {
    from = '2000',
    to = '2009',
    width = 700,
    height = 250,
    language = 'en',
    ...more
  }: Partial<
    SeriesTimeline & { from: string; to: string; width: number; height: number; language: string }
  > = {},
) {
  const timeline: SeriesTimeline = {
    id: 'ships',
    kind: 'series',
    title: 'Ships',
    series: all.map(({ id }) => id),
    form: 'line',
    annotations: [],
    ...more,
  };
  const data = { series: all, actors: [], events: [] } as unknown as StageData;
  const window = windowOf({ from, to });
  return layoutSeriesChart(timeline, data, window, [], { width, height }, createFormat(language));
}

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
    expect(chart([series('a', at(2001, 2002, 2005))]).lines[0]?.dots).toMatch(/^M4\.5,[\d.]+h0$/);
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

describe('layoutSeriesChart, whatever the series and the screen', () => {
  const power = fc.constantFrom(1e-6, 1e-3, 1, 1e3, 1e12);
  const value = fc.oneof(
    fc.constantFrom(0, 7),
    fc.tuple(fc.integer({ min: -1000, max: 1000 }), power).map(([n, p]) => n * p),
  );
  const figure = fc.record({
    year: fc.oneof(fc.integer({ min: 1, max: 2200 }), fc.integer({ min: 1990, max: 2024 })),
    value,
    bounded: fc.boolean(),
  });
  const figures = fc
    .uniqueArray(figure, { minLength: 1, maxLength: 40, selector: ({ year }) => year })
    .map((all) => all.sort((a, b) => a.year - b.year))
    .map((all) =>
      all.map(({ year, value, bounded }) => ({
        year,
        value,
        ...(bounded && { low: value - 1, high: value + 2 }),
      })),
    );
  const date = fc
    .tuple(
      fc.oneof(fc.integer({ min: 1, max: 2200 }), fc.integer({ min: 2020, max: 2024 })),
      fc.constantFrom('', '-07', '-07-09'),
    )
    .map(([year, rest]) => `${String(year).padStart(4, '0')}${rest}`);
  const setting = fc.record({
    all: fc.array(fc.tuple(figures, fc.string({ minLength: 1, maxLength: 60 })), {
      minLength: 1,
      maxLength: 12,
    }),
    unit: fc.string({ minLength: 1, maxLength: 60 }),
    form: fc.constantFrom('line' as const, 'area' as const),
    window: fc.tuple(date, date).map((pair) => pair.sort()),
    width: fc.integer({ min: 280, max: 3000 }),
    height: fc.integer({ min: 90, max: 600 }),
    language: fc.constantFrom('en', 'ru', 'az', 'ar', 'zh', 'fa'),
  });
  const anyChart = setting.map(({ all, unit, window: [from = '', to = ''], ...screen }) => {
    const own = all.map(([figures, name], i) => series(`s${i}`, figures, { name, unit }));
    return { ...screen, ...chart(own, { ...screen, from, to }) };
  });

  it('draws nothing that is not a number', () => {
    fc.assert(
      fc.property(anyChart, ({ lines, ticks, stretch, plot, time }) => {
        const drawn = JSON.stringify([lines, ticks, stretch, plot, time], (_, each: unknown) =>
          typeof each === 'number' && !Number.isFinite(each) ? 'NaN' : each,
        );
        expect(drawn.replace(/"name":"(\\.|[^"\\])*"/g, '')).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  it('keeps every figure of the window inside the plot', () => {
    fc.assert(
      fc.property(anyChart, (layout) => {
        const { lines, plot } = layout;
        for (const { year, y } of lines.flatMap((line) => line.figures)) {
          const x = yearMiddle(layout, year) - plot.x;
          expect(x).toBeGreaterThanOrEqual(-0.01);
          expect(x).toBeLessThanOrEqual(plot.width + 0.01);
          expect(y).toBeGreaterThanOrEqual(-0.01);
          expect(y).toBeLessThanOrEqual(plot.height + 0.01);
        }
      }),
    );
  });

  it('lets no tick, unit or label lie over another or leave the chart', () => {
    fc.assert(
      fc.property(anyChart, ({ lines, ticks, time, ends, plot, unitText, width, height }) => {
        const right = plot.x + plot.width;
        const beside = (text: string, x: number, y: number, font: number): Box => {
          const half = font * 0.36;
          return { left: x, right: x + textWidth(text, font), top: y - half, bottom: y + half };
        };
        const boxes = [
          beside(unitText, 0, 8, TICK_FONT),
          ...ticks.map(({ y, text }) => {
            const left = plot.x - 6 - textWidth(text, TICK_FONT);
            return beside(text, left, plot.y + y, TICK_FONT);
          }),
          ...time.map(({ labelX, text }) => {
            const middle = { x: plot.x + labelX, y: plot.y + plot.height + 13 };
            return boxAround(middle, textWidth(text, TICK_FONT) / 2, TICK_FONT * 0.36);
          }),
          ...lines.flatMap(({ id, last }) =>
            last?.labelY === undefined
              ? []
              : [beside(ends.get(id)?.trim() ?? '', right + 7, plot.y + last.labelY, SERIES_FONT)],
          ),
        ];
        const frame = { left: 0, top: 0, right: width, bottom: height };
        for (const [i, box] of boxes.entries()) {
          expect(isWithin(box, frame)).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBeLessThan(0.01);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('writes no two values of an axis alike', () => {
    fc.assert(
      fc.property(anyChart, ({ ticks }) => {
        expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
      }),
    );
  });
});
