/**
 * A scene: what the graphics show at one step. It is complete: nothing is inherited from the step
 * before, so a step looks the same from whichever step a reader comes.
 */
import * as v from 'valibot';
import { date, degreesEast, degreesNorth, described, optionalList, refTo } from './primitives.ts';

/** A box on the globe, in degrees. `west` may be greater than `east`: then it crosses the 180th meridian. */
const box = v.strictObject({
  north: degreesNorth,
  south: degreesNorth,
  east: degreesEast,
  west: degreesEast,
});

const mapScene = v.strictObject({
  frame: described(
    v.union([v.pipe(v.array(refTo('places')), v.minLength(1, 'at least one place')), box]),
    'What the map must show: a list of place ids, or a box { north, south, east, west }.',
  ),
  places: optionalList(
    refTo('places'),
    'Places to mark and name, besides the main places, which always are.',
  ),
  highlight: optionalList(refTo('actors'), 'Actors whose countries are filled with colour.'),
  links: optionalList(refTo('links'), 'Links to draw between places.'),
});

const timelineScene = v.strictObject({
  show: described(refTo('timelines'), 'The id of the timeline to show.'),
  from: described(date, 'The start of the window.'),
  to: described(date, 'The end of the window: the end of that day, month or year.'),
  focus: optionalList(refTo('events', 'series'), 'Events or series to emphasise.'),
});

export const scene = v.strictObject({
  map: mapScene,
  timeline: timelineScene,
});
