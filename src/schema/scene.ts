/**
 * A scene: what the graphics show at one step. It is complete: nothing is inherited from the step
 * before, so a step looks the same from whichever step a reader comes.
 */
import * as v from 'valibot';
import { date, degreesEast, degreesNorth, refTo } from './primitives.ts';

/** A box on the globe, in degrees. `west` may be greater than `east`: then it crosses the 180th meridian. */
const box = v.strictObject({
  north: degreesNorth,
  south: degreesNorth,
  east: degreesEast,
  west: degreesEast,
});

const mapScene = v.strictObject({
  frame: v.pipe(
    v.union([v.pipe(v.array(refTo('places')), v.minLength(1, 'at least one place')), box]),
    v.description(
      'What the map must show: a list of place ids, or a box { north, south, east, west }.',
    ),
  ),
  places: v.pipe(
    v.optional(v.array(refTo('places')), []),
    v.description('Places to mark and name, besides the main places, which always are.'),
  ),
  highlight: v.pipe(
    v.optional(v.array(refTo('actors')), []),
    v.description('Actors whose countries are filled with colour.'),
  ),
  links: v.pipe(
    v.optional(v.array(refTo('links')), []),
    v.description('Links to draw between places.'),
  ),
});

const timelineScene = v.strictObject({
  show: v.pipe(refTo('timelines'), v.description('The id of the timeline to show.')),
  from: v.pipe(date, v.description('The start of the window.')),
  to: v.pipe(date, v.description('The end of the window: the end of that day, month or year.')),
  focus: v.pipe(
    v.optional(v.array(refTo('events', 'series')), []),
    v.description('Events or series to emphasise.'),
  ),
});

export const scene = v.strictObject({
  map: mapScene,
  timeline: timelineScene,
});
