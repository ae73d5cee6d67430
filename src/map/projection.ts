/**
 * Web Mercator at Leaflet's scale: the world is 256 px wide at zoom 0 and
 * twice as wide at each zoom more. The drawn map and Leaflet's camera share it.
 */

import type { Measure } from '../labels/text-width.ts';

/** Degrees. Turned into `[lng, lat]` or `[lat, lng]` only where a library asks for it. */
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

/** Where the camera stands: what is in the middle, and Leaflet's (fractional) zoom. */
export interface View {
  center: LatLng;
  zoom: number;
}

/** The world's width in px at zoom 0 (Leaflet's tile size). */
export const WORLD = 256;

/** @returns whether two views differ by less than an eye sees: Leaflet's camera stands on whole px. */
export function isNear(a: View, b: View): boolean {
  const degrees = Math.max(
    Math.abs(a.center.lat - b.center.lat),
    Math.abs(a.center.lng - b.center.lng),
  );
  const px = (degrees / 360) * WORLD * 2 ** b.zoom;
  return px < 1 && Math.abs(a.zoom - b.zoom) < 1e-3;
}

/** The latitude at which the Mercator world is as high as it is wide. */
const MAX_LATITUDE = 85.0511287798;

const RADIANS = Math.PI / 180;

/** @returns the point on the world at zoom 0: x and y from 0 to 256, from the north-west corner. */
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

/** How the world at zoom 0 is scaled and moved so that `view` fills a screen of `size`. */
export interface WorldTransform {
  scale: number;
  x: number;
  y: number;
}

/** @returns px of the screen for each unit of the world at zoom 0, and where its north-west corner lies on the screen, in px */
export function worldTransform(view: View, size: Size): WorldTransform {
  const scale = 2 ** view.zoom;
  const center = toWorld(view.center);
  return { scale, x: size.width / 2 - center.x * scale, y: size.height / 2 - center.y * scale };
}

/**
 * @returns a function from a place to its pixel on the screen. Of the copies
 * of the world side by side it takes the one nearest to the view's middle, so
 * that places on both sides of the 180th meridian stand together.
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
