/** What holds of a chart of series whatever its series, its window and the screen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, type Box } from '../../../../src/labels/box.ts';
import { textWidth } from '../../../../src/labels/text-width.ts';
import {
  ANNOTATION_FONT,
  ANNOTATION_ROW,
} from '../../../../src/timeline/kinds/series/annotation-layout.ts';
import {
  SERIES_FONT,
  yearMiddle,
  type SeriesChart,
} from '../../../../src/timeline/kinds/series/series-chart.ts';
import { TICK_FONT } from '../../../../src/timeline/ticks.ts';
import { anyDate, anyDates, isEndOf } from '../../../support/any-date.ts';
import { faultsOf } from '../../../support/boxes.ts';
import { event } from '../../../support/chronology.ts';
import { chart, series } from '../../../support/series.ts';

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
  const annotation = fc.record({
    title: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' }),
    date: anyDate,
    lasts: fc.option(anyDate),
    focused: fc.boolean(),
  });
  const setting = fc.record({
    all: fc.array(fc.tuple(figures, fc.string({ minLength: 1, maxLength: 60 })), {
      minLength: 1,
      maxLength: 12,
    }),
    unit: fc.string({ minLength: 1, maxLength: 60 }),
    form: fc.constantFrom('line' as const, 'area' as const),
    window: anyDates,
    annotations: fc.array(annotation, { maxLength: 12 }),
    width: fc.integer({ min: 280, max: 3000 }),
    height: fc.integer({ min: 90, max: 600 }),
    language: fc.constantFrom('en', 'ru', 'az', 'ar', 'zh', 'fa'),
  });
  const anyChart = setting.map(({ all, unit, window, annotations, ...screen }) => {
    const own = all.map(([figures, name], i) => series(`s${i}`, figures, { name, unit }));
    const events = annotations.map(({ title, date, lasts }, i) => {
      const end = lasts !== null && isEndOf(date, lasts) ? lasts : undefined;
      return event(`e${i}`, date, { title, end });
    });
    const focus = ['s0', ...annotations.flatMap(({ focused }, i) => (focused ? [`e${i}`] : []))];
    return { ...screen, ...chart(own, { ...screen, ...window, events, focus }), events };
  });

  it('draws nothing that is not a number', () => {
    fc.assert(
      fc.property(anyChart, ({ lines, ticks, stretch, plot, time, annotations }) => {
        const all = [lines, ticks, stretch, plot, time, annotations];
        const drawn = JSON.stringify(all, (_, each: unknown) =>
          typeof each === 'number' && !Number.isFinite(each) ? 'NaN' : each,
        );
        expect(drawn.replace(/"(name|text)":"(\\.|[^"\\])*"/g, '')).not.toMatch(/NaN|Infinity/);
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

  /** The px that each word of a chart covers. */
  function wordsOf(layout: SeriesChart): Box[] {
    const { lines, ticks, time, ends, plot, unitText, annotations } = layout;
    const beside = (text: string, x: number, y: number, font: number, weight = 400): Box => {
      const half = font * 0.36;
      const right = x + textWidth(text, font, weight);
      return { left: x, right, top: y - half, bottom: y + half };
    };
    return [
      beside(unitText, 0, 8, TICK_FONT),
      ...ticks.map(({ y, text }) => {
        const left = plot.x - 6 - textWidth(text, TICK_FONT);
        return beside(text, left, plot.y + y, TICK_FONT);
      }),
      ...time.map(({ labelX, text }) => {
        const middle = { x: plot.x + labelX, y: plot.y + plot.height + 13 };
        return boxAround(middle, textWidth(text, TICK_FONT) / 2, TICK_FONT * 0.36);
      }),
      ...lines.flatMap(({ id, last, focused }) => {
        const text = ends.get(id)?.trim() ?? '';
        const x = plot.x + plot.width + 7;
        return last?.labelY === undefined
          ? []
          : [beside(text, x, plot.y + last.labelY, SERIES_FONT, focused ? 600 : 400)];
      }),
      ...annotations.flatMap(({ x, label, focused }) => {
        if (!label) return [];
        const weight = focused ? 650 : 400;
        const length = textWidth(label.text, ANNOTATION_FONT, weight);
        const left = plot.x + (label.anchor === 'start' ? x + 5 : x - 5 - length);
        const y = 9.5 + label.row * ANNOTATION_ROW;
        return [beside(label.text, left, y, ANNOTATION_FONT, weight)];
      }),
    ];
  }

  it('lets no tick, unit, label or title of an event lie over another or leave the chart', () => {
    fc.assert(
      fc.property(anyChart, (layout) => {
        const frame = { left: 0, top: 0, right: layout.width, bottom: layout.height };
        expect(faultsOf(wordsOf(layout), frame)).toEqual([]);
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
