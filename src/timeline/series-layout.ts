/** Series of figures as lines, bands and direct labels on a screen. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { StageData } from '../story/stage.ts';
import type { Colour, Figure, SeriesTimeline } from '../story/story.ts';
import { labelEnds } from './end-labels.ts';

/** px. */
export const SERIES_FONT = 13.5;

export type StageSeries = StageData['series'][number];

export interface SeriesLine {
  id: string;
  name: string;
  colour: Colour;
  focused: boolean;
  /** SVG path data; x in years since `origin` (see `SeriesLayout`), y in px. */
  line: string;
  /** Between the likely bounds (or, in an area chart, down to zero); '' where there are none. */
  band: string;
  /** Those inside the window; y in px. */
  figures: { year: number; value: number; y: number }[];
  /** The last of them, for the label at the line's end. */
  last: { year: number; value: number; y: number; labelY: number | undefined } | undefined;
}

export interface ValueTick {
  value: number;
  y: number;
}

export interface SeriesLayout {
  unit: string;
  decimals: number;
  /** The year from which the lines' x are counted. */
  origin: number;
  lines: SeriesLine[];
  ticks: ValueTick[];
}

/** The figures with a gap (`undefined`) wherever a year is missing, so that a gap is drawn as one. */
export function withGaps(figures: readonly Figure[]): (Figure | undefined)[] {
  return figures.flatMap((figure, i) => {
    const previous = figures[i - 1];
    return previous && figure.year > previous.year + 1 ? [undefined, figure] : [figure];
  });
}

/**
 * @param years the window in (fractional) years
 * @param focus ids of the series that stand out; without one, all do
 * @param height px of the plot
 */
export function layoutSeries(
  timeline: SeriesTimeline,
  data: StageData,
  years: { from: number; to: number },
  focus: readonly string[],
  height: number,
): SeriesLayout {
  const chosen = timeline.series.flatMap((id) => data.series.find((s) => s.id === id) ?? []);
  const figures = chosen.flatMap((series) => series.figures);
  const values = figures.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [least = 0, most = 1] = extent(values);
  const y = scaleLinear([Math.min(0, least), most], [height, 0]).nice(5);
  const origin = Math.min(...figures.map((figure) => figure.year));
  const focusedSeries = focus.filter((id) => timeline.series.includes(id));
  const lines = chosen.map((series) =>
    seriesLine(series, timeline, data, origin, y, years, focusedSeries),
  );
  return {
    unit: chosen[0]?.unit ?? '',
    decimals: Math.max(0, ...chosen.map((series) => series.decimals)),
    origin,
    lines: labelEnds(lines, height),
    ticks: y.ticks(5).map((value) => ({ value, y: y(value) })),
  };
}

function seriesLine(
  series: StageSeries,
  timeline: SeriesTimeline,
  data: StageData,
  origin: number,
  y: (value: number) => number,
  years: { from: number; to: number },
  focused: readonly string[],
): SeriesLine {
  type Entry = Figure | undefined;
  const x = (figure: Entry) => (figure?.year ?? 0) + 0.5 - origin;
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
  return {
    id: series.id,
    name: series.name,
    colour: data.actors.find((actor) => actor.id === series.actor)?.colour ?? 'grey',
    focused: focused.length === 0 || focused.includes(series.id),
    line: lineOf(entries) ?? '',
    band: hasBounds || isArea ? (bandOf(entries) ?? '') : '',
    figures,
    last: last && { ...last, labelY: last.y },
  };
}
