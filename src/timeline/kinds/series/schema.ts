/** A chart of series over years, in the dataset. */
import * as v from 'valibot';
import {
  decimals,
  described,
  optional,
  optionalList,
  plain,
  refTo,
  text,
  timelineHead,
  year,
} from '../../../schema/primitives.ts';

const index = described(
  v.strictObject({
    kind: v.literal('index'),
    base: described(year, 'The year in which each series is 100.'),
    decimals: v.optional(decimals, 0),
  }),
  'Each series relative to one year, in which it is 100; units may differ.',
);

const share = described(
  v.strictObject({
    kind: v.literal('share'),
    of: described(
      refTo('series'),
      'The series that the others are shares of, year by year, in the same unit.',
    ),
    unit: described(plain, 'The unit shown on the axis then, such as "% of GDP".'),
    decimals: v.optional(decimals, 1),
  }),
  'Each figure as a percentage of another series in the same year.',
);

export const schema = v.strictObject({
  ...timelineHead('series', 'gas-exports'),
  series: v.pipe(v.array(refTo('series')), v.minLength(1, 'at least one series')),
  measure: optional(
    v.variant('kind', [index, share]),
    'Without a measure, the figures are drawn as they are.',
  ),
  form: v.optional(v.picklist(['line', 'area']), 'line'),
  annotations: optionalList(refTo('events'), 'Events to mark on the chart.'),
  note: v.optional(text),
});
