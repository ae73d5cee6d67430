/** What series can be drawn on one axis, and in which form. */
import { entriesOf, type Draft, type Entry } from '../draft.ts';
import type { Sound } from '../examine.ts';
import type { Finding } from '../problem.ts';
import type { Path } from '../../schema/path.ts';
import type { Series, SeriesTimeline } from '../../schema/story.ts';

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

function error(rule: string, path: Path, message: string, expected: string): Finding {
  return { severity: 'error', rule, path, message, expected };
}

/**
 * Reports charts whose series are counted in different units: one axis cannot show them, nor
 * one be a share of the other. An index has no unit.
 */
export function mixedUnits(draft: Draft): Finding[] {
  const { timelines, find } = seriesTimelines(draft);
  return timelines.flatMap(({ value: { series = [], measure }, path }): Finding[] => {
    if (measure?.kind === 'index') return [];
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
  });
}

function soundFigures(series: Sound<Series> | undefined): { year: number; value: number }[] {
  return entriesOf(series?.figures, []).flatMap(({ value: { year, value } }) =>
    year === undefined || value === undefined ? [] : [{ year, value }],
  );
}

/** Reports series that have no figure above zero in the year in which they should be 100. */
export function faultyBases(draft: Draft): Finding[] {
  const { timelines, find } = seriesTimelines(draft);
  return timelines.flatMap(({ value: { series = [], measure }, path }): Finding[] => {
    const base = measure?.kind === 'index' ? measure.base : undefined;
    if (base === undefined) return [];
    return series.filter(find).flatMap((id): Finding[] => {
      const figure = soundFigures(find(id)).find(({ year }) => year === base);
      if (figure && figure.value > 0) return [];
      const fault = figure ? `is ${figure.value} in ${base}` : `has no figure for ${base}`;
      const message = `the series "${id}" ${fault}, so it cannot be set to 100 there`;
      const expected = 'a year in which every series is above 0';
      return [error('index-base', [...path, 'measure', 'base'], message, expected)];
    });
  });
}

interface Share {
  parts: readonly (string | undefined)[];
  of: string;
  path: Path;
}

function sharesOf(timelines: readonly Entry<Timeline>[]): Share[] {
  return timelines.flatMap(({ value: { series = [], measure }, path }) =>
    measure?.kind === 'share' && measure.of !== undefined
      ? [{ parts: series, of: measure.of, path: [...path, 'measure', 'of'] }]
      : [],
  );
}

/** Reports years in which nothing can be a share: the whole is nothing itself. */
export function sharesOfNothing(draft: Draft): Finding[] {
  const { timelines, find } = seriesTimelines(draft);
  return sharesOf(timelines).flatMap(({ of, path }) =>
    soundFigures(find(of))
      .filter(({ value }) => value <= 0)
      .map(({ year, value }) => {
        const message = `the series "${of}" is ${value} in ${year}; nothing can be a share of that`;
        return error('share-of-nothing', path, message, 'a series that is above 0 in every year');
      }),
  );
}

/** The first of these years as an editor would list them. */
function listed(years: readonly number[]): string {
  const more = years.length > 4 ? ` and ${years.length - 3} more years` : '';
  return (more ? years.slice(0, 3) : years).join(', ') + more;
}

/** Warns of figures that are a share of nothing known, and become gaps. */
export function sharesWithGaps(draft: Draft): Finding[] {
  const { timelines, find } = seriesTimelines(draft);
  return sharesOf(timelines).flatMap(({ parts, of, path }): Finding[] => {
    const whole = find(of);
    const known = new Set(soundFigures(whole).map(({ year }) => year));
    return parts
      .filter(() => whole)
      .flatMap((id): Finding[] => {
        const years = soundFigures(find(id)).flatMap(({ year }) => (known.has(year) ? [] : year));
        if (years.length === 0) return [];
        const message = `the series "${of}" has no figure for ${listed(years)}, so "${id}" has a gap there`;
        const expected = `a figure for every year that "${id}" has`;
        return [{ severity: 'warning', rule: 'share-gap', path, message, expected }];
      });
  });
}
