/** Series of figures as lines, bands and dots on a screen. */
import { area, line } from 'd3-shape';
import { tenth } from '../../../graphic/round.ts';
import { measuredSeries } from './measure.ts';
import type { StageData, StageSeries } from '../../../story/stage.ts';
import type { Colour, Figure, SeriesTimeline } from '../../../schema/story.ts';
import { labelEnds } from './end-labels.ts';
import { layoutValues, type ValueTick } from './value-axis.ts';

/** Where a line ends in the window; `y` and the place of its label in px of the plot. */
export interface LineEnd {
  year: number;
  value: number;
  y: number;
  /** The label's place; without one, there is no room for it. */
  labelY: number | undefined;
  /** Whether other lines go on to later years. */
  isEarly: boolean;
}

export interface SeriesLine {
  id: string;
  name: string;
  /** For where the name is too long. */
  short: string;
  colour: Colour;
  focused: boolean;
  /** SVG path data; x in whole years since `origin` (see `SeriesLayout`), y in px. */
  line: string;
  /** Between the likely bounds (or, in an area chart, down to zero); '' where there are none. */
  band: string;
  /** Figures with a gap on both sides, which no line shows; each a line of no length. */
  dots: string;
  /** Those inside the window; y in px. */
  figures: { year: number; value: number; y: number }[];
  last: LineEnd | undefined;
}

export interface SeriesLayout {
  unit: string;
  decimals: number;
  /** The year from whose middle the lines' x are counted. */
  origin: number;
  /** The value that all others are seen against: 0, or 100 for an index. */
  base: number;
  lines: SeriesLine[];
  ticks: ValueTick[];
}

/** What a chart of series is drawn for. */
export interface SeriesView {
  timeline: SeriesTimeline;
  data: StageData;
  /** The window in (fractional) years. */
  years: { from: number; to: number };
  /** Ids of the series that stand out; without one, all do. */
  focus: readonly string[];
}

/** The figures with a gap (`undefined`) wherever a year is missing, so that a gap is drawn as one. */
export function withGaps(figures: readonly Figure[]): (Figure | undefined)[] {
  return figures.flatMap((figure, i) => {
    const previous = figures[i - 1];
    return previous && figure.year > previous.year + 1 ? [undefined, figure] : [figure];
  });
}

/** @returns the figures that have a gap, or nothing, on both sides. */
export function aloneAmong(figures: readonly Figure[]): Figure[] {
  return figures.filter(
    ({ year }, i) => figures[i - 1]?.year !== year - 1 && figures[i + 1]?.year !== year + 1,
  );
}

/** Series of nobody take these in turn, and of these those first that no other on the chart has. */
const NOBODYS: readonly Colour[] = ['grey', 'teal', 'amber', 'violet', 'green', 'blue', 'red'];

/** @returns the colour of each series: its actor's, or else one that tells it from the others */
function coloursOf(series: readonly StageSeries[], { actors }: StageData): Colour[] {
  const taken = series.map(({ actor }) => actors.find(({ id }) => id === actor)?.colour);
  const free = NOBODYS.filter((colour) => !taken.includes(colour));
  let next = 0;
  return taken.map((own) => own ?? free[next++ % (free.length || 1)] ?? 'grey');
}

/** @returns further values for the axis where all are the same: their line then stands inside the plot, not on its edge */
function roomFor(values: readonly number[], base: number): number[] {
  const [first = base] = values;
  if (values.some((value) => value !== first)) return [];
  if (first !== base) return [first + (first - base) / 4];
  return base === 0 ? [] : [base * 0.75, base * 1.25];
}

/**
 * @param height px of the plot
 * @param write see `layoutValues`
 */
export function layoutSeries(
  view: SeriesView,
  height: number,
  write: (values: readonly number[]) => string[],
): SeriesLayout {
  const { timeline, data } = view;
  const series = measuredSeries(timeline, data.series);
  const figures = series.flatMap((each) => each.figures);
  const values = figures.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const base = timeline.measure?.kind === 'index' && timeline.form === 'line' ? 100 : 0;
  const { y, ticks } = layoutValues([...values, ...roomFor(values, base)], base, height, write);
  const origin = figures.reduce((first, { year }) => Math.min(first, year), Infinity);
  const colours = coloursOf(series, data);
  const drawn = series.map((each, i) => ({
    ...seriesLine(each, view, Number.isFinite(origin) ? origin : 0, y),
    colour: colours[i] ?? 'grey',
  }));
  const latest = Math.max(...drawn.map(({ last }) => last?.year ?? -Infinity));
  const lines = drawn.map((each) => ({
    ...each,
    last: each.last && { ...each.last, isEarly: each.last.isEarly || each.last.year < latest },
  }));
  return {
    unit: series[0]?.unit ?? '',
    decimals: Math.max(0, ...series.map(({ decimals }) => decimals)),
    origin,
    base,
    lines: labelEnds(lines, height),
    ticks,
  };
}

/** Where a line leaves a window that is too short to hold one of its figures, if it crosses it. */
function crossing(
  figures: readonly Figure[],
  to: number,
  y: (value: number) => number,
): LineEnd | undefined {
  const after = figures.findIndex(({ year }) => year + 0.5 > to);
  const [before, next] = [figures[after - 1], figures[after]];
  if (!before || next?.year !== before.year + 1) return undefined;
  const { year, value } = before;
  const at = y(value + (next.value - value) * (to - year - 0.5));
  return { year, value, y: at, labelY: at, isEarly: true };
}

function seriesLine(
  series: StageSeries,
  { timeline, years, focus }: SeriesView,
  origin: number,
  y: (value: number) => number,
): Omit<SeriesLine, 'colour'> {
  type Entry = Figure | undefined;
  const x = (figure: Entry) => (figure?.year ?? 0) - origin;
  const defined = (figure: Entry) => figure !== undefined;
  const entries = withGaps(series.figures);
  const isArea = timeline.form === 'area';
  const hasBounds = series.figures.some(({ low, high }) => low !== undefined || high !== undefined);
  const lineOf = line<Entry>(x, (f) => y(f?.value ?? 0))
    .defined(defined)
    .digits(1);
  const bandOf = area<Entry>(
    x,
    (f) => y(isArea ? 0 : (f?.low ?? f?.value ?? 0)),
    (f) => y(isArea ? (f?.value ?? 0) : (f?.high ?? f?.value ?? 0)),
  )
    .defined(defined)
    .digits(1);
  const figures = series.figures
    .filter((f) => f.year + 0.5 <= years.to && f.year + 0.5 >= years.from)
    .map(({ year, value }) => ({ year, value, y: y(value) }));
  const last = figures.at(-1);
  const focused = focus.filter((id) => timeline.series.includes(id));
  return {
    id: series.id,
    name: series.name,
    short: series.short ?? series.name,
    focused: focused.length === 0 || focused.includes(series.id),
    line: lineOf(entries) ?? '',
    band: hasBounds || isArea ? (bandOf(entries) ?? '') : '',
    dots: aloneAmong(series.figures)
      .map((figure) => `M${x(figure)},${tenth(y(figure.value))}h0`)
      .join(''),
    figures,
    last: last
      ? { ...last, labelY: last.y, isEarly: false }
      : crossing(series.figures, years.to, y),
  };
}
