/** The shortest way between two places, as a line to draw. */
import { geoInterpolate } from 'd3-geo';
import { projector, WORLD, type LatLng, type Point, type Size, type View } from './projection.ts';

const SEGMENTS = 32;

/** @returns points along the great circle from one place to the other, ends included. */
export function greatCircle(from: LatLng, to: LatLng): LatLng[] {
  const along = geoInterpolate([from.lng, from.lat], [to.lng, to.lat]);
  return Array.from({ length: SEGMENTS + 1 }, (_, i) => {
    const [lng, lat] = along(i / SEGMENTS);
    return { lat, lng };
  });
}

/**
 * @param points pixels along a line, in order
 * @param worldPx the width of the whole world in px, by which a line that
 *   crosses the edge of the projected world jumps
 * @returns the same line with no such jump
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

/** @returns the arc's points on the screen, in one piece across the world's edge. */
export function arcOnScreen(line: readonly LatLng[], view: View, size: Size): Point[] {
  const project = projector(view, size);
  return unwrap(line.map(project), WORLD * 2 ** view.zoom);
}
