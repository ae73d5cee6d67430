/** The forms in which a timeline can show its series: as counted, as an index, or as a share of another. */
import type { Figure, Series, SeriesTimeline } from '../../../schema/story.ts';
import type { StageData, StageSeries } from '../../../story/stage.ts';

/** What a series must have to be measured. */
export type Measurable = Pick<Series, 'id' | 'unit' | 'decimals' | 'figures'>;

type Measure = NonNullable<SeriesTimeline['measure']>;

function times({ year, value, low, high }: Figure, factor: number): Figure {
  const at = (bound: number | undefined) => (bound === undefined ? undefined : bound * factor);
  return { year, value: value * factor, low: at(low), high: at(high) };
}

/** @returns the figure of each year; a year with none is missing. */
function byYear(figures: readonly Figure[]): Map<number, number> {
  return new Map(figures.map(({ year, value }) => [year, value]));
}

function asIndex<Kind extends Measurable>(
  series: Kind,
  measure: Measure & { kind: 'index' },
): Kind {
  const base = byYear(series.figures).get(measure.base) ?? 0;
  const figures = base > 0 ? series.figures.map((figure) => times(figure, 100 / base)) : [];
  return { ...series, unit: `${measure.base} = 100`, decimals: measure.decimals, figures };
}

function asShare<Kind extends Measurable>(
  series: Kind,
  whole: readonly Figure[],
  { unit, decimals }: Measure & { kind: 'share' },
): Kind {
  const wholes = byYear(whole);
  const figures = series.figures.flatMap((figure) => {
    const all = wholes.get(figure.year) ?? 0;
    return all > 0 ? [times(figure, 100 / all)] : [];
  });
  return { ...series, unit, decimals, figures };
}

/**
 * A figure without its counterpart is a gap; the check reports each such case.
 * Likely bounds follow their figure; those of what it is a share of are left aside.
 * @param all the dataset's series
 * @returns the timeline's series, in its order and its form
 */
export function measuredSeries<Kind extends Measurable>(
  { series, measure }: Pick<SeriesTimeline, 'series' | 'measure'>,
  all: readonly Kind[],
): Kind[] {
  const chosen = series.flatMap((id) => all.find((each) => each.id === id) ?? []);
  if (!measure) return chosen;
  if (measure.kind === 'index') return chosen.map((each) => asIndex(each, measure));
  const whole = all.find(({ id }) => id === measure.of)?.figures ?? [];
  return chosen.map((each) => asShare(each, whole, measure));
}

/** @returns who measured the timeline's series and what they are a share of, each publisher once */
export function seriesSources(
  { series, measure }: SeriesTimeline,
  data: StageData,
): StageSeries['source'][] {
  const ids = [...series, ...(measure?.kind === 'share' ? [measure.of] : [])];
  const sources = data.series.filter(({ id }) => ids.includes(id)).map(({ source }) => source);
  return [
    ...new Map(sources.reverse().map((source) => [source.publisher, source])).values(),
  ].reverse();
}
