/** Where the title of a mark may stand, and how much room it has there. */
import { isClear, isWithin, type Box } from '../../../labels/box.ts';
import { CLUSTER } from './group-dots.ts';

/** px of a line of a title, and from one to the next. */
const LINE = 16;
export const PITCH = 15;
/** px between a mark and its title. */
const GAP = 5;

/** A title's place: `x` and the middle of its lines `y`, in px of the plot. */
export interface Place {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** px. */
export interface TextSize {
  width: number;
  height: number;
}

/** @returns px of so many lines. */
export function heightOf(lines: number): number {
  return LINE + (lines - 1) * PITCH;
}

/** Where titles may stand: inside the frame, clear of what is taken. */
export interface Space {
  frame: Box;
  taken: readonly Box[];
}

/** A place, and the px of a line that are free there. */
interface Fit {
  place: Place;
  free: number;
}

/** @returns what a title of that size covers at a place. */
export function covered({ x, y, anchor }: Place, { width, height }: TextSize): Box {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

/** The middles of titles so many px high, above and below a mark; clear of clusters on the mark's line. */
function rowsOf({ top, bottom }: Box, height: number): [number, number] {
  const y = (top + bottom) / 2;
  const away = Math.max((bottom - top) / 2, CLUSTER) + 0.5 + height / 2;
  return [y - away, y + away];
}

/** To the right, the left, above, below; the best first. */
function places(mark: Box, height: number): Place[] {
  const { left, right, top, bottom } = mark;
  const y = (top + bottom) / 2;
  const middle = (left + right) / 2;
  return [
    { x: right + GAP, y, anchor: 'start' },
    { x: left - GAP, y, anchor: 'end' },
    ...rowsOf(mark, height).flatMap((row): Place[] => [
      { x: left, y: row, anchor: 'start' },
      { x: right, y: row, anchor: 'end' },
      { x: middle, y: row, anchor: 'middle' },
    ]),
  ];
}

/** @returns how long a title at a place may become, in px. */
function room(place: Place, size: TextSize, { frame, taken }: Space): number {
  const full = covered(place, size);
  if (full.top < frame.top || full.bottom > frame.bottom) return 0;
  if (place.anchor === 'middle') {
    return isWithin(full, frame) && isClear(full, taken) ? size.width : 0;
  }
  // A plain loop: in a full chart this is asked thousands of times.
  let [left, right] = [frame.left, frame.right];
  for (const box of taken) {
    if (box.top >= full.bottom || box.bottom <= full.top) continue;
    if (box.left < place.x) left = Math.max(left, box.right);
    if (box.right > place.x) right = Math.min(right, box.left);
  }
  return place.anchor === 'start' ? right - place.x : place.x - left;
}

/** Above or below its mark, moved along as far as needed; it never leaves the mark. */
function slidFits(mark: Box, size: TextSize, space: Space): Fit[] {
  const middle = (mark.left + mark.right) / 2;
  return rowsOf(mark, size.height).flatMap((y): Fit[] => {
    const after = room({ x: middle, y, anchor: 'start' }, size, space);
    const before = room({ x: middle, y, anchor: 'end' }, size, space);
    if (after <= 0 || before <= 0) return [];
    const x = Math.max(middle - before, Math.min(mark.left, middle + after - size.width));
    return [{ place: { x, y, anchor: 'start' }, free: before + after }];
  });
}

/** @returns the best place in which a title of that size can stand, if there is one. */
export function placeFor(mark: Box, size: TextSize, space: Space): Place | undefined {
  return (
    places(mark, size.height).find((place) => room(place, size, space) >= size.width) ??
    slidFits(mark, size, space).find(({ free }) => free >= size.width)?.place
  );
}

/** @returns the place with the most room for a title that fits nowhere as a whole. */
export function roomiest(mark: Box, size: TextSize, space: Space): Fit {
  const aligned = places(mark, size.height).flatMap((place): Fit[] =>
    place.anchor === 'middle' ? [] : [{ place, free: room(place, size, space) }],
  );
  return [...aligned, ...slidFits(mark, size, space)].reduce((most, each) =>
    each.free > most.free ? each : most,
  );
}
