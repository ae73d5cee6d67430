/** Where an arrow at the frame’s edge points to a place beyond it. */
import type { Point, Size } from './projection.ts';

/** px from the frame’s edge to the arrow. */
const EDGE = 14;

/** @returns whether a point lies on the screen. */
export function isInside({ x, y }: Point, { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** @returns where the way from the middle of the screen to `at` meets the edge, and its direction. */
export function pointTo(at: Point, { width, height }: Size): Point & { degrees: number } {
  const [x, y] = [at.x - width / 2, at.y - height / 2];
  const reach = Math.min(
    (width / 2 - EDGE) / Math.max(Math.abs(x), 1e-9),
    (height / 2 - EDGE) / Math.max(Math.abs(y), 1e-9),
  );
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  return { x: width / 2 + x * reach, y: height / 2 + y * reach, degrees };
}
