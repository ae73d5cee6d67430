/** Figures in order of years, inside their own bounds, and in one unit where they share an axis. */
import type { Draft, Entry } from '../draft.ts';
import type { Finding, Path } from '../problem.ts';
import type { Series } from '../story.ts';

function finding(rule: string, path: Path, message: string, expected: string): Finding {
  return { severity: 'error', rule, path, message, expected };
}

function outOfOrder({ value, path }: Entry<Series>): Finding[] {
  return value.figures.flatMap((figure, i): Finding[] => {
    const before = value.figures[i - 1];
    if (!before || figure.year > before.year) return [];
    const message =
      figure.year === before.year
        ? `the year ${figure.year} stands twice`
        : `the year ${figure.year} stands after ${before.year}`;
    return [
      finding('figure-order', [...path, 'figures', i, 'year'], message, 'each year once, in order'),
    ];
  });
}

function outOfBounds({ value, path }: Entry<Series>): Finding[] {
  return value.figures.flatMap((figure, i): Finding[] => {
    const { low = figure.value, high = figure.value } = figure;
    if (low <= figure.value && figure.value <= high) return [];
    const message = `${figure.value} is not between its bounds, ${low} and ${high}`;
    const expected = '"low" up to the value, "high" from it';
    return [finding('figure-bounds', [...path, 'figures', i, 'value'], message, expected)];
  });
}

/** Reports years out of order or twice, and values outside their own bounds. */
export function faultyFigures(draft: Draft): Finding[] {
  return draft.series.flatMap((series) => [...outOfOrder(series), ...outOfBounds(series)]);
}

/** Reports charts whose series are counted in different units: one axis cannot show them. */
export function mixedUnits(draft: Draft): Finding[] {
  const unitOf = new Map(draft.series.map(({ value }) => [value.id, value.unit]));
  return draft.timelines.flatMap(({ value, path }): Finding[] => {
    if (value.kind !== 'series') return [];
    const units = new Set(value.series.flatMap((id) => unitOf.get(id) ?? []));
    if (units.size < 2) return [];
    const message = `its series have different units: ${[...units].join(', ')}`;
    return [finding('mixed-units', [...path, 'series'], message, 'series with one unit')];
  });
}
