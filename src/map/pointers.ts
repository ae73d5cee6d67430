/** Where an arrow at the frame’s edge points to a place beyond it. */
import type { Point, Size } from './projection.ts';

/** px from the frame’s edge to the arrow's middle. */
const EDGE = 14;

/** An arrow may stand at so many points of the edge; px from one to the next at least. */
const MOST = 120;
const STEP = 12;

/** @returns degrees clockwise from the right, from one point towards another. */
export function towards(from: Point, to: Point): number {
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}

/** The point on the edge of a `width` × `height` box that lies `along` px clockwise from its upper left corner. */
function onEdge(along: number, { width, height }: Size): Point {
  if (along <= width) return { x: along, y: 0 };
  if (along <= width + height) return { x: width, y: along - width };
  if (along <= 2 * width + height) return { x: 2 * width + height - along, y: height };
  return { x: 0, y: 2 * (width + height) - along };
}

/** The inverse of `onEdge`. */
function alongEdge({ x, y }: Point, { width, height }: Size): number {
  if (y <= 0) return x;
  if (x >= width) return width + y;
  if (y >= height) return 2 * width + height - x;
  return 2 * (width + height) - y;
}

/** Where the way from the middle of a box to a point beyond it meets its edge. */
function crossing(to: Point, { width, height }: Size): Point {
  const [x, y] = [to.x - width / 2, to.y - height / 2];
  const across = width / 2 / Math.max(Math.abs(x), 1e-9);
  const down = height / 2 / Math.max(Math.abs(y), 1e-9);
  if (across < down) return { x: x > 0 ? width : 0, y: height / 2 + y * across };
  return { x: width / 2 + x * down, y: y > 0 ? height : 0 };
}

/**
 * @param at a place beyond the screen, in px
 * @returns where its arrow may stand: on the straight way to it, then ever farther along the edge to both sides
 */
export function edgePoints(at: Point, size: Size): Point[] {
  const box = {
    width: Math.max(0, size.width - 2 * EDGE),
    height: Math.max(0, size.height - 2 * EDGE),
  };
  const round = 2 * (box.width + box.height);
  const first = alongEdge(crossing({ x: at.x - EDGE, y: at.y - EDGE }, box), box);
  const step = Math.max(STEP, round / MOST);
  return Array.from({ length: Math.floor(round / step) + 1 }, (_, i) => {
    const away = Math.ceil(i / 2) * (i % 2 === 1 ? step : -step);
    const { x, y } = onEdge((((first + away) % round) + round) % round || 0, box);
    return { x: x + EDGE, y: y + EDGE };
  });
}
