/** A chart of series over years, in the dataset. */
import * as v from 'valibot';
import { decimals, plain, refTo, text, timelineHead, year } from '../../../schema/primitives.ts';

const index = v.pipe(
  v.strictObject({
    kind: v.literal('index'),
    base: v.pipe(year, v.description('The year in which each series is 100.')),
    decimals: v.optional(decimals, 0),
  }),
  v.description('Each series relative to one year, in which it is 100; units may differ.'),
);

const share = v.pipe(
  v.strictObject({
    kind: v.literal('share'),
    of: v.pipe(
      refTo('series'),
      v.description('The series that the others are shares of, year by year, in the same unit.'),
    ),
    unit: v.pipe(plain, v.description('The unit shown on the axis then, such as "% of GDP".')),
    decimals: v.optional(decimals, 1),
  }),
  v.description('Each figure as a percentage of another series in the same year.'),
);

export const schema = v.strictObject({
  ...timelineHead('series', 'gas-exports'),
  series: v.pipe(v.array(refTo('series')), v.minLength(1, 'at least one series')),
  measure: v.pipe(
    v.optional(v.variant('kind', [index, share])),
    v.description('Without a measure, the figures are drawn as they are.'),
  ),
  form: v.optional(v.picklist(['line', 'area']), 'line'),
  annotations: v.pipe(
    v.optional(v.array(refTo('events')), []),
    v.description('Events to mark on the chart.'),
  ),
  note: v.optional(text),
});
