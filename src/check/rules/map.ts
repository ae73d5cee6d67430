/** What a map cannot draw, and places whose coordinates seem to be swapped. */
import { COUNTRIES, type Box } from '../countries.ts';
import { entriesOf, scenesOf, type Draft } from '../draft.ts';
import type { Sound } from '../examine.ts';
import { error, warning, type Finding } from '../problem.ts';
import type { Story } from '../../schema/story.ts';

/** Reports boxes whose south is not south of their north. */
export function reversedBoxes({ story }: Draft): Finding[] {
  return scenesOf(story).flatMap(({ value, path }) => {
    const frame = value.map?.frame;
    if (!frame || Array.isArray(frame)) return [];
    const { north, south } = frame;
    if (north === undefined || south === undefined || north > south) return [];
    const message = `the frame's south (${south}) is not south of its north (${north})`;
    const expected = `less than ${north}`;
    return error('reversed-box', [...path, 'map', 'frame', 'south'], message, expected);
  });
}

/** Reports links that begin and end at the same place. */
export function linksToThemselves({ story }: Draft): Finding[] {
  return entriesOf(story.links, ['links'])
    .filter(({ value }) => value.to !== undefined && value.from === value.to)
    .map(({ value, path }) => {
      const message = `the link starts and ends at the same place, "${value.to ?? ''}"`;
      return error('link-to-itself', [...path, 'to'], message, 'two different places');
    });
}

/** The bounding boxes of an actor's countries. */
function boxesOf(story: Sound<Story>, id: string | undefined): readonly Box[] {
  const actor = story.actors?.find((each) => each?.id === id);
  return (actor?.countries ?? []).flatMap((code) => COUNTRIES.get(code ?? '')?.boxes ?? []);
}

function isIn(boxes: readonly Box[], lat: number, lng: number): boolean {
  return boxes.some(
    ({ south, north, west, east }) => south <= lat && lat <= north && west <= lng && lng <= east,
  );
}

/** Warns of places outside their actor's countries that would be inside with latitude and longitude swapped. */
export function turnedPlaces({ story }: Draft): Finding[] {
  return entriesOf(story.places, ['places']).flatMap(({ value, path }) => {
    const { name = '', lat, lng, actor } = value;
    if (actor === undefined || lat === undefined || lng === undefined) return [];
    const boxes = boxesOf(story, actor);
    if (isIn(boxes, lat, lng) || !isIn(boxes, lng, lat)) return [];
    const expected = `"lat": ${lng}, "lng": ${lat}`;
    const message = `"lat" and "lng" of "${name}" seem to be swapped: as given, it lies outside the countries of "${actor}"`;
    return warning('turned-place', [...path, 'lat'], message, expected);
  });
}
