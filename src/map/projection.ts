/**
 * Web Mercator (EPSG:3857) at Leaflet's scale: the world is 256 px wide at zoom 0, and twice as wide at each further
 * zoom level. The drawn map and Leaflet share it.
 */

import type { Measure } from '../labels/text-width.ts';

/** Degrees. */
export interface LatLng {
  lat: number;
  lng: number;
}

/** Pixels, x to the right and y down. */
export interface Point {
  x: number;
  y: number;
}

/** Pixels, and how wide texts are on a map of that size; without that, as in the page's own typefaces. */
export interface Size {
  width: number;
  height: number;
  measure?: Measure;
}

/** A view of the map: its centre, and Leaflet's zoom, which may be fractional. */
export interface View {
  center: LatLng;
  zoom: number;
}

/** The world's width in px at zoom 0 (Leaflet's tile size). */
export const WORLD = 256;

/** @returns whether two views differ by less than a px: Leaflet rounds to whole px. */
export function isNear(a: View, b: View): boolean {
  const degrees = Math.max(
    Math.abs(a.center.lat - b.center.lat),
    Math.abs(a.center.lng - b.center.lng),
  );
  const px = (degrees / 360) * WORLD * 2 ** b.zoom;
  return px < 1 && Math.abs(a.zoom - b.zoom) < 1e-3;
}

/** The latitude that makes the Mercator world a square. */
const MAX_LATITUDE = 85.0511287798;

const RADIANS = Math.PI / 180;

/** @returns the point in the world at zoom 0, in px from its north-west corner (0 to 256). */
export function toWorld({ lat, lng }: LatLng): Point {
  const phi = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * RADIANS;
  const y = Math.log(Math.tan(Math.PI / 4 + phi / 2));
  return { x: WORLD * (0.5 + lng / 360), y: WORLD * (0.5 - y / (2 * Math.PI)) };
}

/** The inverse of `toWorld`. */
export function fromWorld({ x, y }: Point): LatLng {
  const n = Math.PI - (2 * Math.PI * y) / WORLD;
  return { lat: Math.atan(Math.sinh(n)) / RADIANS, lng: (x / WORLD) * 360 - 180 };
}

/** @returns the transform from the world at zoom 0 to a map of `size` px: scale, then move by `x` and `y` px. */
export function worldTransform(view: View, size: Size): Point & { scale: number } {
  const scale = 2 ** view.zoom;
  const center = toWorld(view.center);
  return { scale, x: size.width / 2 - center.x * scale, y: size.height / 2 - center.y * scale };
}

/**
 * @returns a function from a place to its point on the map, in px. Of the copies of the world side by side it takes
 *   the one nearest to the view's centre, so that places on both sides of the 180th meridian are together.
 */
export function projector(view: View, size: Size): (place: LatLng) => Point {
  const { scale, x, y } = worldTransform(view, size);
  const middle = toWorld(view.center).x;
  return (place) => {
    const point = toWorld(place);
    const copy = Math.round((middle - point.x) / WORLD) * WORLD;
    return { x: (point.x + copy) * scale + x, y: point.y * scale + y };
  };
}
