/** The timelines that a scene can show: a chronology of events, or series over years. */
import * as v from 'valibot';
import { id, plain, refTo, text } from './primitives.ts';

const title = v.pipe(plain, v.description('What it shows, as a sentence.'));

export const eventTimeline = v.strictObject({
  id,
  kind: v.literal('events'),
  title,
  lanesBy: v.pipe(
    v.picklist(['theme', 'actor']),
    v.description(
      'An event lies in the lane of its theme, or of the first of its actors that has one.',
    ),
  ),
  lanes: v.pipe(
    v.array(refTo('themes', 'actors')),
    v.minLength(1, 'at least one lane'),
    v.description('Themes or actors, from the top down.'),
  ),
  events: v.pipe(
    v.optional(v.array(refTo('events'))),
    v.description('Only these events; without it, all that fall into a lane.'),
  ),
});

export const seriesTimeline = v.strictObject({
  id,
  kind: v.literal('series'),
  title,
  series: v.pipe(v.array(refTo('series')), v.minLength(1, 'at least one series')),
  form: v.optional(v.picklist(['line', 'area']), 'line'),
  annotations: v.pipe(
    v.optional(v.array(refTo('events')), []),
    v.description('Events to mark on the chart.'),
  ),
  note: v.optional(text),
});

export const timeline = v.variant('kind', [eventTimeline, seriesTimeline]);
