/** A chronology of events in lanes, in the dataset. */
import * as v from 'valibot';
import { described, optional, refTo, timelineHead } from '../../../schema/primitives.ts';

export const schema = v.strictObject({
  ...timelineHead('events', 'chronology'),
  lanesBy: described(
    v.picklist(['theme', 'actor']),
    'An event goes in the lane of its theme, or of the first of its actors that has a lane.',
  ),
  lanes: v.pipe(
    v.array(refTo('themes', 'actors')),
    v.minLength(1, 'at least one lane'),
    v.description('Themes or actors, from top to bottom.'),
  ),
  events: optional(
    v.array(refTo('events')),
    'Shows only these events. Without this list, it shows all events that have a lane.',
  ),
});
