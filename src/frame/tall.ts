/** Whether a frame is so tall that its host meant the story to stand in it as a column. */

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
