/** A whole chart of series: the plot between its values and the labels at the lines' ends, under the titles of events. */
import { utcYear } from 'd3-time';
import { shorten, textWidth, type LengthOf } from '../../../labels/text-width.ts';
import type { Format } from '../../../i18n/format.ts';
import type { StageData } from '../../../story/stage.ts';
import type { SeriesTimeline } from '../../../schema/story.ts';
import { ANNOTATION_ROW, layoutAnnotations, type Annotation } from './annotation-layout.ts';
import { layoutSeries, type SeriesLayout, type SeriesLine } from './series-layout.ts';
import { layoutTicks, TICK_FONT, type Tick } from '../../ticks.ts';
import { AXIS_HEIGHT, timeScale, type PlotSize, type TimeWindow } from '../../window.ts';

/**
 * @param time in ms, UTC
 * @returns the fractional calendar year: a figure of 2024 stands in the middle of 2024
 */
export function yearOf(time: number): number {
  const start = utcYear(new Date(time));
  return start.getUTCFullYear() + (time - +start) / (+utcYear.offset(start) - +start);
}

/** px, and the weight of type of lines in focus; the others' is lighter. */
export const SERIES_FONT = 13.5;
const SERIES_WEIGHT = 600;
/** px between the plot and what stands beside it. */
const GAP = 7;
/** How much of a chart's width the labels at the lines' ends take with the whole names, and at most. */
const WHOLE_NAMES = 0.35;
const MOST_LABELS = 0.46;
/** A chart lower than this, in px, has one row for the titles of events. */
const LOW = 145;

export interface SeriesChart extends SeriesLayout {
  /** The plot, in px of the chart. */
  plot: { x: number; y: number; width: number; height: number };
  /** The unit over the plot, as much of it as there is room for. */
  unitText: string;
  /** From lines' x (see `SeriesLayout`) to px of the plot. */
  stretch: { scale: number; x: number };
  /** The labels at the lines' ends, by the ids of their series. */
  ends: Map<string, string>;
  time: Tick[];
  annotations: Annotation[];
  /** Of titles of events, above the plot. */
  rows: number;
}

/** @returns the middle of a year, in px of the chart. */
export function yearMiddle({ plot, stretch, origin }: SeriesChart, year: number): number {
  return plot.x + stretch.x + (year - origin) * stretch.scale;
}

/** The last figure of a line, the longer way first: with its year where other lines go on. */
function endFigures({ last }: SeriesLine, decimals: number, format: Format): string[] {
  if (!last) return [];
  const figure = ` ${format.short(last.value, decimals)}`;
  const year = format.date({ date: String(last.year).padStart(4, '0') });
  return last.isEarly ? [`${figure} (${year})`, figure] : [figure];
}

/**
 * @param width px of the chart
 * @returns names and figures at the lines' ends: the whole names where they leave the lines enough of the chart,
 *   else the short ones, cut where even they are too long; a figure alone goes where it has no room
 */
function labelLines(
  { lines, decimals }: SeriesLayout,
  format: Format,
  width: number,
  lengthOf: LengthOf,
) {
  const ends = lines.filter(({ last }) => last);
  const figures = ends.map((line) => endFigures(line, decimals, format));
  const whole = ends.map(({ name }, i) => name + (figures[i]?.[0] ?? ''));
  const isWhole = widest(whole, lengthOf) <= width * WHOLE_NAMES;
  const most = width * MOST_LABELS - 2 * GAP;
  return new Map(
    ends.map((line, i) => {
      const figure = figures[i]?.find((each) => lengthOf(each) <= most) ?? '';
      const short = shorten(line.short, most - lengthOf(figure), lengthOf) + figure;
      return [line.id, (isWhole && whole[i]) || short];
    }),
  );
}

function widest(texts: Iterable<string>, lengthOf: LengthOf): number {
  return Math.max(0, ...[...texts].map(lengthOf));
}

/** @param size px of the whole chart */
export function layoutSeriesChart(
  timeline: SeriesTimeline,
  data: StageData,
  window: TimeWindow,
  focus: readonly string[],
  size: PlotSize,
  format: Format,
): SeriesChart {
  const { measure = textWidth } = size;
  const lengthOfEnd = (text: string) => measure(text, SERIES_FONT, SERIES_WEIGHT);
  const lengthOfTick = (text: string) => measure(text, TICK_FONT);
  const rows = timeline.annotations.length === 0 || size.height < LOW ? 1 : 2;
  const y = rows * ANNOTATION_ROW + 6;
  const height = Math.max(1, size.height - y - AXIS_HEIGHT);
  const years = { from: yearOf(window.start), to: yearOf(window.end) };
  const layout = layoutSeries({ timeline, data, years, focus }, height, format.axis);
  const ends = labelLines(layout, format, size.width, lengthOfEnd);
  const right = widest(ends.values(), lengthOfEnd) + 2 * GAP;
  const x =
    widest(
      layout.ticks.map(({ text }) => text),
      lengthOfTick,
    ) +
    GAP +
    1;
  const width = Math.max(1, size.width - x - right);
  const scale = timeScale(window, width);
  const perYear = width / (years.to - years.from);
  const unitText = shorten(layout.unit, size.width - GAP, lengthOfTick);
  const over = { left: x, right };
  const unit = lengthOfTick(unitText) + GAP + 1;
  return {
    ...layout,
    plot: { x, y, width, height },
    unitText,
    stretch: { scale: perYear, x: (layout.origin + 0.5 - years.from) * perYear },
    ends,
    time: layoutTicks({ window, scale, width, over, measure }, format.tick),
    annotations: layoutAnnotations(timeline, data, focus, {
      scale,
      width,
      left: -x,
      right: width + right,
      rows,
      unit,
      measure,
    }),
    rows,
  };
}
