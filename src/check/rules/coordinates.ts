/** Coordinates that were forgotten, exchanged, or lie where no map of this kind reaches. */
import { COUNTRIES, isIn, isOnLand, type Box, type Point } from '../countries.ts';
import { byId, entriesOf, scenesOf, type Draft, type Entry } from '../draft.ts';
import type { Sound } from '../examine.ts';
import { warning, type Finding } from '../problem.ts';
import type { Path } from '../../schema/path.ts';
import type { Actor, Place, Story } from '../../schema/story.ts';

type Located = Entry<Point & { name: string }>;

/** Every place and every name on the map that has both coordinates. */
function pointsOf(story: Sound<Story>): Located[] {
  const named = [
    ...entriesOf<Sound<Pick<Place, 'name' | 'lat' | 'lng'>>>(story.places, ['places']),
    ...entriesOf(story.mapNames, ['mapNames']),
  ];
  return named.flatMap(({ value: { name = '', lat, lng }, path }) =>
    lat === undefined || lng === undefined ? [] : [{ value: { name, lat, lng }, path }],
  );
}

/** Degrees round 0, 0 in which there is only the sea. */
const NOWHERE = 0.1;

/** Warns of coordinates that are both 0, as programs write them for none. */
export function forgottenCoordinates({ story }: Draft): Finding[] {
  return pointsOf(story).flatMap(({ value: { name, lat, lng }, path }) => {
    if (Math.abs(lat) > NOWHERE || Math.abs(lng) > NOWHERE) return [];
    const message = `"${name}" lies at 0, 0, in the sea off West Africa: its coordinates seem to be missing`;
    return [warning('null-island', [...path, 'lat'], message, 'the coordinates of the place')];
  });
}

/** Degrees north and south at which maps in Web Mercator end. */
const END = 85;

function beyond(lat: number, what: string, path: Path): Finding {
  const message = `${what} ${lat}° lies beyond the edge of the map, which ends at ${END}° north and south`;
  return warning('beyond-the-map', path, message, `from -${END} to ${END}`);
}

/** Warns of places, names and frames near the poles, where the map has an end. */
export function beyondTheMap({ story }: Draft): Finding[] {
  const places = pointsOf(story)
    .filter(({ value: { lat } }) => Math.abs(lat) > END)
    .map(({ value: { name, lat }, path }) => beyond(lat, `"${name}" at`, [...path, 'lat']));
  const frames = scenesOf(story).flatMap(({ value, path }) => {
    const frame = value.map?.frame;
    if (!frame || Array.isArray(frame)) return [];
    return (['north', 'south'] as const).flatMap((key) => {
      const lat = frame[key];
      const at = [...path, 'map', 'frame', key];
      return lat !== undefined && Math.abs(lat) > END ? [beyond(lat, `"${key}" at`, at)] : [];
    });
  });
  return [...places, ...frames];
}

/** The least box, in degrees, that even the smallest map can be filled with: nearer, its land has no detail. */
const LEAST = 3;

/** Warns of boxes that are so small that the map shows much more. */
export function tinyFrames({ story }: Draft): Finding[] {
  return scenesOf(story).flatMap(({ value, path }) => {
    const frame = value.map?.frame;
    if (!frame || Array.isArray(frame)) return [];
    const { north, south, east, west } = frame;
    if (north === undefined || south === undefined) return [];
    if (east === undefined || west === undefined) return [];
    const width = (east - west + 360) % 360;
    if (north <= south || north - south >= LEAST || width >= LEAST) return [];
    const message = `the frame is ${tenths(north - south)}° high and ${tenths(width)}° wide; the map cannot come so near, and shows more`;
    const expected = `at least ${LEAST}° in one direction`;
    return [warning('tiny-frame', [...path, 'map', 'frame'], message, expected)];
  });
}

const tenths = (degrees: number): number => Math.round(degrees * 10) / 10;

/** The bounding boxes of an actor's countries. */
function boxesOf({ countries = [] }: Sound<Actor>): readonly Box[] {
  return countries.flatMap((code) => COUNTRIES.get(code ?? '')?.boxes ?? []);
}

const turned = ({ lat, lng }: Point): Point => ({ lat: lng, lng: lat });

/** Degrees by which the drawn coast may be elsewhere. */
const COAST = 0.75;

function isAtSea({ lat, lng }: Point): boolean {
  const near = [-COAST, 0, COAST];
  return !near.some((up) => near.some((right) => isOnLand({ lat: lat + up, lng: lng + right })));
}

/** In degrees, along whichever of both differs more; enough to tell near from far. */
function apart(a: Point, b: Point): number {
  const across = Math.abs(a.lng - b.lng);
  return Math.max(Math.abs(a.lat - b.lat), Math.min(across, 360 - across));
}

const nearest = (from: Point, others: readonly Point[]): number =>
  Math.min(...others.map((other) => apart(from, other)));

/** How far all other places must be, and how near some would be once turned round. */
const FAR = 20;
const NEAR = 8;

/** Of the other places, and of all places; more would take long to compare, and no story has them. */
const COMPARED = 200;
const LOOKED_AT = 1000;

/**
 * Of a place whose countries are not known, its neighbours and the sea must tell.
 * @returns why the coordinates seem to be exchanged; undefined where they do not
 */
function signOfExchange(point: Point, others: readonly Point[]): string | undefined {
  const [now, then] = [nearest(point, others), nearest(turned(point), others)];
  // Of two places alone nobody knows which is turned.
  const isAmongOthers = others.filter((other) => apart(turned(point), other) < NEAR).length > 1;
  if (now > FAR && isAmongOthers) return 'is far from all other places';
  // Ships and platforms are at sea, too: among other places they belong there, unless turned they are much nearer.
  if (then > (now > FAR ? now : now * 0.6)) return undefined;
  return isAtSea(point) && !isAtSea(turned(point)) ? 'lies in the open sea' : undefined;
}

/** Warns of places that would be where they belong with latitude and longitude exchanged. */
export function turnedPlaces({ story }: Draft): Finding[] {
  const actors = byId<Sound<Actor>>(story.actors);
  const places = pointsOf(story).filter(({ path: [list] }) => list === 'places');
  const first = places.slice(0, COMPARED).map(({ value }) => value);
  return places.slice(0, LOOKED_AT).flatMap(({ value: point, path }) => {
    const { name, lat, lng } = point;
    // What is further east or west than 90 degrees could not be a latitude.
    if (Math.abs(lng) > 90) return [];
    const { actor } = story.places?.[Number(path[1])] ?? {};
    const own = boxesOf(actors.get(actor) ?? {});
    const others = first.filter((other) => other !== point);
    const isOutside = !isIn(own, point) && isIn(own, turned(point));
    const outside = isOutside ? `lies outside the countries of "${actor ?? ''}"` : undefined;
    const sign = own.length > 0 ? outside : signOfExchange(point, others);
    if (sign === undefined) return [];
    const message = `"lat" and "lng" of "${name}" seem to be swapped: as given, it ${sign}`;
    const expected = `"lat": ${lng}, "lng": ${lat}`;
    return [warning('turned-place', [...path, 'lat'], message, expected)];
  });
}
