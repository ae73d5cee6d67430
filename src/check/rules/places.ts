/** Places that lie where they are said to be. */
import { COUNTRY_BOXES, type Box } from '../country-boxes.ts';
import { entriesOf, type Draft } from '../draft.ts';
import type { Sound } from '../examine.ts';
import type { Finding } from '../problem.ts';
import type { Story } from '../../schema/story.ts';

/** How far an actor's countries reach. */
function boxesOf(story: Sound<Story>, id: string | undefined): readonly Box[] {
  const actor = story.actors?.find((each) => each?.id === id);
  return (actor?.countries ?? []).flatMap((code) => COUNTRY_BOXES.get(code ?? '') ?? []);
}

function isIn(boxes: readonly Box[], lat: number, lng: number): boolean {
  return boxes.some(
    ({ south, north, west, east }) => south <= lat && lat <= north && west <= lng && lng <= east,
  );
}

/** Warns of places outside their actor's countries that would lie in them with latitude and longitude exchanged. */
export function turnedPlaces({ story }: Draft): Finding[] {
  return entriesOf(story.places, ['places']).flatMap(({ value, path }): Finding[] => {
    const { name = '', lat, lng, actor } = value;
    if (actor === undefined || lat === undefined || lng === undefined) return [];
    const boxes = boxesOf(story, actor);
    if (isIn(boxes, lat, lng) || !isIn(boxes, lng, lat)) return [];
    return [
      {
        severity: 'warning',
        rule: 'turned-place',
        path: [...path, 'lat'],
        message: `"lat" and "lng" of "${name}" seem to be swapped: as given, it lies outside the countries of "${actor}"`,
        expected: `"lat": ${lng}, "lng": ${lat}`,
      },
    ];
  });
}
