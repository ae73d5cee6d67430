/** What can be wrong with a chart of series: what one axis cannot show, and forms that its figures cannot take. */
import { byId, entriesOf, type Draft, type Entry } from '../../../check/draft.ts';
import type { Sound } from '../../../check/examine.ts';
import type { KindRules } from '../../../check/kind-rules.ts';
import { error, warning, type Finding } from '../../../check/problem.ts';
import type { Series, SeriesTimeline } from '../../../schema/story.ts';

type Chart = Entry<Sound<SeriesTimeline>>;

/** @returns what finds series by their ids: what is not there is an unknown reference */
function finder({ story }: Draft): (id: string | undefined) => Sound<Series> | undefined {
  const all = byId(story.series);
  return (id) => all.get(id);
}

/**
 * Reports a chart whose series are counted in different units: one axis cannot show them, nor
 * one be a share of the other. An index has no unit.
 */
function mixedUnits({ value: { series = [], measure }, path }: Chart, draft: Draft): Finding[] {
  if (measure?.kind === 'index') return [];
  const find = finder(draft);
  const units = [...new Set(series.flatMap((id) => find(id)?.unit ?? []))];
  if (units.length > 1) {
    const message = `the series have different units: ${units.join(', ')}`;
    const expected = 'series in the same unit, or "measure": { "kind": "index", "base": a year }';
    return [error('mixed-units', [...path, 'series'], message, expected)];
  }
  const [own] = units;
  const whole = measure?.kind === 'share' ? find(measure.of)?.unit : undefined;
  if (whole === undefined || own === undefined || whole === own) return [];
  const message = `the series are in ${own}, but the series they are a share of is in ${whole}`;
  const expected = `a series in ${own}`;
  return [error('mixed-units', [...path, 'measure', 'of'], message, expected)];
}

interface SoundFigure {
  year: number;
  value: number;
  /** The largest of it and its bounds, without a sign. */
  size: number;
}

function soundFigures(series: Sound<Series> | undefined): SoundFigure[] {
  return entriesOf(series?.figures, []).flatMap(({ value: { year, value, low = 0, high = 0 } }) =>
    year === undefined || value === undefined
      ? []
      : [{ year, value, size: Math.max(Math.abs(value), Math.abs(low), Math.abs(high)) }],
  );
}

/** Reports series that have no figure above zero in the year in which they should be 100. */
function faultyBases({ value: { series = [], measure }, path }: Chart, draft: Draft): Finding[] {
  const base = measure?.kind === 'index' ? measure.base : undefined;
  if (base === undefined) return [];
  const find = finder(draft);
  return series.filter(find).flatMap((id): Finding[] => {
    const figure = soundFigures(find(id)).find(({ year }) => year === base);
    if (figure && figure.value > 0) return [];
    const fault = figure ? `is ${figure.value} in ${base}` : `has no figure for ${base}`;
    const message = `the series "${id}" ${fault}, so it cannot be set to 100 there`;
    const expected = 'a year in which every series is above 0';
    return [error('index-base', [...path, 'measure', 'base'], message, expected)];
  });
}

/** A number of more digits cannot be drawn on an axis: the whole, or the year of 100, is next to nothing. */
const MOST = 1e12;

/** Reports an index, or a share, that becomes so large that nothing can be drawn. */
function immeasurable({ value: { series = [], measure }, path }: Chart, draft: Draft): Finding[] {
  if (!measure?.kind) return [];
  const find = finder(draft);
  const whole = measure.kind === 'share' ? soundFigures(find(measure.of)) : [];
  const wholes = new Map(whole.map(({ year, value }) => [year, value]));
  return series.flatMap((id): Finding[] => {
    const figures = soundFigures(find(id));
    const base = measure.kind === 'index' ? measure.base : undefined;
    const start = figures.find(({ year }) => year === base)?.value;
    const large = figures.find(({ year, size }) => {
      const by = start ?? wholes.get(year) ?? 0;
      return by > 0 && !(size / by < MOST);
    });
    if (!large) return [];
    const message = `the series "${id ?? ''}" is up to ${large.size} in ${large.year}, too much to be drawn in relation to what is 100`;
    const expected = 'figures of about the same size';
    return [error('immeasurable', [...path, 'measure'], message, expected)];
  });
}

/** @returns the id of what the series are a share of, where they are and it can be read */
const wholeOf = ({ value: { measure } }: Chart): string | undefined =>
  measure?.kind === 'share' ? measure.of : undefined;

/** Reports years in which nothing can be a share: the whole is nothing itself. */
function sharesOfNothing(chart: Chart, draft: Draft): Finding[] {
  const of = wholeOf(chart);
  if (of === undefined) return [];
  return soundFigures(finder(draft)(of))
    .filter(({ value }) => value <= 0)
    .map(({ year, value }) => {
      const message = `the series "${of}" is ${value} in ${year}; nothing can be a share of that`;
      const expected = 'a series that is above 0 in every year';
      return error('share-of-nothing', [...chart.path, 'measure', 'of'], message, expected);
    });
}

/** The first of these years as an editor would list them. */
function listed(years: readonly number[]): string {
  const more = years.length > 4 ? ` and ${years.length - 3} more years` : '';
  return (more ? years.slice(0, 3) : years).join(', ') + more;
}

/** Warns of figures that are a share of nothing known, and become gaps. */
function sharesWithGaps(chart: Chart, draft: Draft): Finding[] {
  const [of, find] = [wholeOf(chart), finder(draft)];
  const whole = find(of);
  if (of === undefined || !whole) return [];
  const known = new Set(soundFigures(whole).map(({ year }) => year));
  return (chart.value.series ?? []).flatMap((id): Finding[] => {
    const years = soundFigures(find(id)).flatMap(({ year }) => (known.has(year) ? [] : year));
    if (years.length === 0) return [];
    const path = [...chart.path, 'measure', 'of'];
    const message = `the series "${of}" has no figure for ${listed(years)}, so "${id}" has a gap there`;
    const expected = `a figure for every year that "${id}" has`;
    return [warning('share-gap', path, message, expected)];
  });
}

export const rules: KindRules<SeriesTimeline> = {
  findings: (chart, draft) =>
    [mixedUnits, faultyBases, immeasurable, sharesOfNothing, sharesWithGaps].flatMap((rule) =>
      rule(chart, draft),
    ),
  showsEvent: ({ annotations }, { id }) => !annotations || annotations.includes(id),
  showsSeries: ({ series }, id) => !series || series.includes(id),
};
