/** Figures that are not in order of years, or outside their own bounds. */
import { entriesOf, type Draft, type Entry } from '../draft.ts';
import type { Sound } from '../examine.ts';
import { error, type Finding } from '../problem.ts';
import type { Figure } from '../../schema/story.ts';

function outOfOrder(figures: readonly Entry<Sound<Figure>>[]): Finding[] {
  return figures.flatMap(({ value, path }, i) => {
    const [year, before] = [value.year, figures[i - 1]?.value.year];
    if (year === undefined || before === undefined || year > before) return [];
    const place = year === before ? 'appears twice' : `comes after ${before}`;
    const message = `the year ${year} ${place}`;
    return [error('figure-order', [...path, 'year'], message, 'each year once, in order')];
  });
}

function outOfBounds({ value: figure, path }: Entry<Sound<Figure>>): Finding[] {
  const { value, low = value, high = value } = figure;
  if (value === undefined || low === undefined || high === undefined) return [];
  if (low <= value && value <= high) return [];
  const message = `${value} is outside its bounds, ${low} to ${high}`;
  const expected = 'low ≤ value ≤ high';
  return [error('figure-bounds', [...path, 'value'], message, expected)];
}

/** Reports years out of order or twice, and values outside their own bounds. */
export function faultyFigures({ story }: Draft): Finding[] {
  return entriesOf(story.series, ['series']).flatMap(({ value, path }) => {
    const figures = entriesOf(value.figures, [...path, 'figures']);
    return [...outOfOrder(figures), ...figures.flatMap(outOfBounds)];
  });
}
