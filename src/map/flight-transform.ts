/**
 * A drawing of the land carried along by the camera: between two drawings it is moved and stretched as one picture,
 * which costs a browser next to nothing, where drawing every coast anew for each frame of a flight costs it most of
 * the frame.
 */
import { worldTransform, type Size, type View } from './projection.ts';

/** How much larger or smaller its lines may become before it is drawn anew: an eye does not tell them apart in flight. */
const STRETCH = 1.5;

/** How far it may be moved, in frames: the land is drawn so far round the frame. */
export const REACH = 1;

/** @returns where what was drawn for one view stands in another: `scale`, then by `x` and `y` px, from the upper left. */
function between(drawn: View, seen: View, size: Size) {
  const from = worldTransform(drawn, size);
  const to = worldTransform(seen, size);
  const scale = to.scale / from.scale;
  return { scale, x: to.x - from.x * scale, y: to.y - from.y * scale };
}

/** @returns whether a drawing made for `drawn` still fills the frame that `seen` is, and looks like its own. */
export function carries(drawn: View, seen: View, size: Size): boolean {
  const { scale, x, y } = between(drawn, seen, size);
  const covers = (start: number, length: number) =>
    start - REACH * length * scale <= 0 && start + (1 + REACH) * length * scale >= length;
  return (
    scale <= STRETCH && scale >= 1 / STRETCH && covers(x, size.width) && covers(y, size.height)
  );
}

/**
 * @returns the CSS transform, from the upper left corner, that brings a drawing made for `drawn` to where `seen` sees it;
 * in hundredths of the drawing's own box, which may be larger on the screen than `size`
 */
export function carry(drawn: View, seen: View, size: Size): string {
  if (drawn === seen) return 'none';
  const { scale, x, y } = between(drawn, seen, size);
  const percent = (px: number, length: number) => `${((px / length) * 100).toFixed(3)}%`;
  return `translate(${percent(x, size.width)}, ${percent(y, size.height)}) scale(${scale.toPrecision(6)})`;
}
