/** Upright boxes in the plane: what labels and marks cover, so that none lies over another. */

/** px, y down. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** @returns the px² that two boxes share; 0 where they only touch. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** @returns whether a box shares nothing with any of the others. */
export function isClear(box: Box, others: readonly Box[]): boolean {
  return others.every(
    (other) =>
      other.right <= box.left ||
      other.left >= box.right ||
      other.bottom <= box.top ||
      other.top >= box.bottom,
  );
}

/** @returns whether a box lies wholly in another, to a hundredth of a px. */
export function isWithin(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left - 0.01 &&
    box.top >= frame.top - 0.01 &&
    box.right <= frame.right + 0.01 &&
    box.bottom <= frame.bottom + 0.01
  );
}

/** @returns the box round a middle, `x` and `y` px to each side. */
export function boxAround(middle: { x: number; y: number }, x: number, y = x): Box {
  return { left: middle.x - x, top: middle.y - y, right: middle.x + x, bottom: middle.y + y };
}

/** @returns the box with `x` px more at its left and right, and `y` px more above and below. */
export function widen(box: Box, x: number, y = 0): Box {
  return { left: box.left - x, top: box.top - y, right: box.right + x, bottom: box.bottom + y };
}

/** A straight line between two points, in px. */
export interface Segment {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** @returns the px of a line that lie within a box (after Liang and Barsky: the line is cut at each side in turn). */
export function lengthWithin({ from, to }: Segment, box: Box): number {
  const [across, down] = [to.x - from.x, to.y - from.y];
  let [enters, leaves] = [0, 1];
  for (const [towards, room] of [
    [-across, from.x - box.left],
    [across, box.right - from.x],
    [-down, from.y - box.top],
    [down, box.bottom - from.y],
  ] as const) {
    if (towards === 0 && room < 0) return 0;
    if (towards < 0) enters = Math.max(enters, room / towards);
    if (towards > 0) leaves = Math.min(leaves, room / towards);
  }
  return Math.max(0, leaves - enters) * Math.hypot(across, down);
}
