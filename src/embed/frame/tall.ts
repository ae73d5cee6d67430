/**
 * Whether a frame is so tall that its host meant the story to stand in it as a column. The frame must also be as
 * high as the column (column-height.ts): a lower one would scroll inside, hold the host's reader, and hide the foot.
 * There the card stands, which shows every step and needs no scrolling; a host that speaks of heights makes it as
 * high as it needs.
 */

/** px; no card needs as much. */
const COLUMN = 1600;

/** @returns true where it is also taller than a screen could show. */
export function isTall({
  innerHeight,
  screen,
}: {
  innerHeight: number;
  screen: { height: number };
}): boolean {
  return innerHeight >= Math.max(COLUMN, 1.5 * screen.height);
}
