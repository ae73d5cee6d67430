/** Great circles: the shortest lines between two places on the globe. */
import { projector, WORLD, type LatLng, type Point, type Size, type View } from './projection.ts';

const SEGMENTS = 32;
const DEGREES = 180 / Math.PI;

/** A unit vector from the globe's centre. */
type Vector = readonly [x: number, y: number, z: number];

function toVector({ lat, lng }: LatLng): Vector {
  const [phi, lambda] = [lat / DEGREES, lng / DEGREES];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function toLatLng([x, y, z]: Vector): LatLng {
  return { lat: Math.atan2(z, Math.hypot(x, y)) * DEGREES, lng: Math.atan2(y, x) * DEGREES };
}

/** @returns the angle between two vectors, by the haversine, which is precise for small angles. */
function angleBetween(a: Vector, b: Vector): number {
  return 2 * Math.asin(Math.min(1, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2));
}

function blend(a: Vector, partOfA: number, b: Vector, partOfB: number): Vector {
  const sum = (i: 0 | 1 | 2) => a[i] * partOfA + b[i] * partOfB;
  return [sum(0), sum(1), sum(2)];
}

/**
 * @returns points along the great circle from one place to the other, ends included, by spherical linear interpolation
 *   (Shoemake 1985). d3-geo's `geoInterpolate` does the same, but importing it would add all of its projections.
 */
export function greatCircle(from: LatLng, to: LatLng): LatLng[] {
  const [a, b] = [toVector(from), toVector(to)];
  const angle = angleBetween(a, b);
  return Array.from({ length: SEGMENTS + 1 }, (_, i) => {
    const t = i / SEGMENTS;
    if (angle === 0) return from;
    return toLatLng(blend(a, Math.sin((1 - t) * angle), b, Math.sin(t * angle)));
  });
}

/**
 * @param points along a line, in px
 * @param worldPx the world's width in px, by which a line jumps where it crosses the 180th meridian
 * @returns the same line without jumps
 */
export function unwrap(points: Point[], worldPx: number): Point[] {
  let shift = 0;
  let previous = points[0]?.x ?? 0;
  return points.map((point) => {
    shift += -Math.round((point.x + shift - previous) / worldPx) * worldPx;
    previous = point.x + shift;
    return { x: previous, y: point.y };
  });
}

/** @returns the line's points in px of the map, without a jump at the 180th meridian. */
export function arcOnScreen(line: readonly LatLng[], view: View, size: Size): Point[] {
  const project = projector(view, size);
  return unwrap(line.map(project), WORLD * 2 ** view.zoom);
}
