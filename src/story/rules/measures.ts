/** What series can be drawn on one axis, and in which form. */
import { entriesOf, type Draft, type Entry } from '../draft.ts';
import type { Sound } from '../examine.ts';
import type { Finding } from '../problem.ts';
import type { Figure, Series, SeriesTimeline } from '../story.ts';

type Timeline = Sound<SeriesTimeline>;

/** Finds series by their ids; what is not there is an unknown reference. */
type Find = (id: string | undefined) => Sound<Series> | undefined;

function seriesTimelines({ story }: Draft): { timelines: Entry<Timeline>[]; find: Find } {
  const all = new Map(story.series?.map((series) => [series?.id, series]));
  const timelines = entriesOf(story.timelines, ['timelines']).flatMap(({ value, path }) =>
    value.kind === 'series' ? [{ value, path }] : [],
  );
  return { timelines, find: (id) => (id === undefined ? undefined : all.get(id)) };
}

/**
 * Reports charts whose series are counted in different units: one axis cannot show them, nor
 * one be a share of the other. An index has no unit.
 */
export function mixedUnits(draft: Draft): Finding[] {
  const { timelines, find } = seriesTimelines(draft);
  return timelines.flatMap(({ value: { series = [], measure }, path }): Finding[] => {
    if (measure?.kind === 'index') return [];
    const units = new Set(series.flatMap((id) => find(id)?.unit ?? []));
    const whole = measure?.kind === 'share' ? find(measure.of)?.unit : undefined;
    if (units.size > 1) {
      const message = `its series have different units: ${[...units].join(', ')}`;
      const expected = 'series with one unit, or "measure": { "kind": "index", "base": a year }';
      return [
        { severity: 'error', rule: 'mixed-units', path: [...path, 'series'], message, expected },
      ];
    }
    const [own] = units;
    if (whole === undefined || own === undefined || whole === own) return [];
    const message = `the series are counted in ${own}, and what they are a share of in ${whole}`;
    const expected = `a series that is counted in ${own}`;
    return [
      {
        severity: 'error',
        rule: 'mixed-units',
        path: [...path, 'measure', 'of'],
        message,
        expected,
      },
    ];
  });
}

function soundFigures(series: Sound<Series> | undefined): { year: number; value: number }[] {
  return (series?.figures ?? []).flatMap((figure: Sound<Figure> | undefined) =>
    figure?.year === undefined || figure.value === undefined
      ? []
      : [{ year: figure.year, value: figure.value }],
  );
}

/** Reports series that have no figure above zero in the year in which they are to stand at 100. */
export function faultyBases(draft: Draft): Finding[] {
  const { timelines, find } = seriesTimelines(draft);
  return timelines.flatMap(({ value: { series = [], measure }, path }): Finding[] => {
    const base = measure?.kind === 'index' ? measure.base : undefined;
    if (base === undefined) return [];
    return series.filter(find).flatMap((id): Finding[] => {
      const figure = soundFigures(find(id)).find(({ year }) => year === base);
      if (figure && figure.value > 0) return [];
      const fault = figure ? `stands at ${figure.value} in ${base}` : `has no figure for ${base}`;
      return [
        {
          severity: 'error',
          rule: 'index-base',
          path: [...path, 'measure', 'base'],
          message: `the series "${id}" ${fault}, and cannot be set to 100 there`,
          expected: 'a year in which each of the series stands above 0',
        },
      ];
    });
  });
}

/** Years as an editor would list them. */
function listed(years: readonly number[]): string {
  return years.length > 4
    ? `${years.slice(0, 3).join(', ')} and ${years.length - 3} more years`
    : years.join(', ');
}

/** Reports years in which nothing can be a share; warns of years in which there is nothing to be a share of. */
export function faultyShares(draft: Draft): Finding[] {
  const { timelines, find } = seriesTimelines(draft);
  return timelines.flatMap(({ value: { series = [], measure }, path }): Finding[] => {
    if (measure?.kind !== 'share' || !find(measure.of)) return [];
    const wholes = new Map(soundFigures(find(measure.of)).map(({ year, value }) => [year, value]));
    const none = [...wholes].flatMap(([year, value]) => (value > 0 ? [] : year));
    const at = [...path, 'measure', 'of'];
    const whole = `the series "${measure.of}"`;
    const zero: Finding[] = none.map((year) => ({
      severity: 'error',
      rule: 'share-of-nothing',
      path: at,
      message: `${whole} stands at ${wholes.get(year)} in ${year}; nothing can be a share of that`,
      expected: 'a series that is above 0 in every year',
    }));
    const gaps = series.flatMap((id): Finding[] => {
      const years = soundFigures(find(id)).flatMap(({ year }) => (wholes.has(year) ? [] : year));
      if (years.length === 0) return [];
      const message = `${whole} has no figure for ${listed(years)}: "${id}" has a gap there`;
      const expected = 'a figure for every year of the series that are a share of it';
      return [{ severity: 'warning', rule: 'share-gap', path: at, message, expected }];
    });
    return [...zero, ...gaps];
  });
}
