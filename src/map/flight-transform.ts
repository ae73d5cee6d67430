/**
 * During a flight the land is not redrawn in each animation frame, which would take most of the frame: the last
 * drawing is moved and scaled by a CSS transform, which the compositor does at almost no cost.
 */
import { worldTransform, type Size, type View } from './projection.ts';

/** The land is redrawn when its lines are scaled by more than this, either way: the eye does not see it in flight. */
const MAX_SCALE = 1.5;

/** How far beyond the map's edges the land is drawn, as a share of the map's width and height. */
export const OVERSCAN = 1;

/** @returns the transform from one view to another: scale about the upper left corner, then move by `x` and `y` px. */
function between(drawn: View, seen: View, size: Size) {
  const from = worldTransform(drawn, size);
  const to = worldTransform(seen, size);
  const scale = to.scale / from.scale;
  return { scale, x: to.x - from.x * scale, y: to.y - from.y * scale };
}

/** @returns whether a drawing made for the view `drawn` still covers the map at `seen`, and is not scaled too much. */
export function isReusable(drawn: View, seen: View, size: Size): boolean {
  const { scale, x, y } = between(drawn, seen, size);
  const covers = (start: number, length: number) =>
    start - OVERSCAN * length * scale <= 0 && start + (1 + OVERSCAN) * length * scale >= length;
  return (
    scale <= MAX_SCALE && scale >= 1 / MAX_SCALE && covers(x, size.width) && covers(y, size.height)
  );
}

/**
 * @returns the CSS transform, with the upper left corner as its origin, from a drawing made for the view `drawn` to
 *   `seen`; in per cent of the drawing's box, because a drawing may be scaled on the screen
 */
export function flightTransform(drawn: View, seen: View, size: Size): string {
  if (drawn === seen) return 'none';
  const { scale, x, y } = between(drawn, seen, size);
  const percent = (px: number, length: number) => `${((px / length) * 100).toFixed(3)}%`;
  return `translate(${percent(x, size.width)}, ${percent(y, size.height)}) scale(${scale.toPrecision(6)})`;
}
