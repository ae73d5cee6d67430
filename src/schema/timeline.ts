/** The timelines that a scene can show: a chronology of events, or series over years. */
import * as v from 'valibot';
import { decimals, idLike, plain, refTo, text, year } from './primitives.ts';

const title = v.pipe(plain, v.description('What the timeline shows, as a sentence.'));

const eventTimeline = v.strictObject({
  id: idLike('chronology'),
  kind: v.literal('events'),
  title,
  lanesBy: v.pipe(
    v.picklist(['theme', 'actor']),
    v.description(
      'An event goes in the lane of its theme, or of the first of its actors that has a lane.',
    ),
  ),
  lanes: v.pipe(
    v.array(refTo('themes', 'actors')),
    v.minLength(1, 'at least one lane'),
    v.description('Themes or actors, from top to bottom.'),
  ),
  events: v.pipe(
    v.optional(v.array(refTo('events'))),
    v.description(
      'Shows only these events. Without this list, it shows all events that have a lane.',
    ),
  ),
});

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

const seriesTimeline = v.strictObject({
  id: idLike('gas-exports'),
  kind: v.literal('series'),
  title,
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

export const timeline = v.variant('kind', [eventTimeline, seriesTimeline]);
