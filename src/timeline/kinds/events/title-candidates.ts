/** Where the title of a mark may stand: beside it, over or under it, and cut where there is not room for the whole. */
import type { Box } from '../../../labels/box.ts';
import type { Candidate, Form, Space } from '../../../labels/place-labels.ts';
import type { LengthOf } from '../../../labels/text-width.ts';
import {
  cutTitle,
  heightOf,
  labelBox,
  widest,
  type EventLabel,
  type Place,
  type Titled,
} from './event-labels.ts';
import { CLUSTER } from './group-dots.ts';

/** px between a mark and its title. */
const GAP = 5;
/** How much of a focused title's letters must be left of it where it is cut; others are whole, or left out. */
const KEPT = 0.65;

/** A title on its lines: px. */
interface Text {
  width: number;
  height: number;
}

/** A place, and the px of a line that are free there. */
interface Fit {
  place: Place;
  free: number;
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

/** How long a title at a place that it starts or ends at may become, in px. */
function room({ x, y, anchor }: Place, height: number, { frame, obstacles }: Space): number {
  const [top, bottom] = [y - height / 2, y + height / 2];
  if (top < frame.top || bottom > frame.bottom) return 0;
  // A plain loop: in a full chart this is asked thousands of times.
  let [left, right] = [frame.left, frame.right];
  for (const box of obstacles) {
    if (box.top >= bottom || box.bottom <= top) continue;
    if (box.left < x) left = Math.max(left, box.right);
    if (box.right > x) right = Math.min(right, box.left);
  }
  return anchor === 'start' ? right - x : x - left;
}

/** Above or below its mark, moved along as far as needed; it never leaves the mark. */
function slidFits(mark: Box, { width, height }: Text, space: Space): Fit[] {
  const middle = (mark.left + mark.right) / 2;
  return rowsOf(mark, height).flatMap((y): Fit[] => {
    const after = room({ x: middle, y, anchor: 'start' }, height, space);
    const before = room({ x: middle, y, anchor: 'end' }, height, space);
    if (after <= 0 || before <= 0) return [];
    const x = Math.max(middle - before, Math.min(mark.left, middle + after - width));
    return [{ place: { x, y, anchor: 'start' }, free: before + after }];
  });
}

function candidate(
  { x, y, anchor }: Place,
  lines: readonly string[],
  width: number,
  focused: boolean,
): Candidate<EventLabel> {
  const label = { x, y, anchor, lines, width, focused };
  return { label, box: labelBox(label) };
}

/** @returns where the whole of a title on these lines may stand */
export function wholeTitle(
  { box, focused }: Titled,
  lines: readonly string[],
  lengthOf: LengthOf,
): Form<EventLabel> {
  const text = { width: widest(lines, lengthOf), height: heightOf(lines.length) };
  const at = (place: Place) => candidate(place, lines, text.width, focused);
  // Asked for again in every attempt.
  let aligned: Candidate<EventLabel>[] | undefined;
  return {
    *candidates(space) {
      yield* (aligned ??= places(box, text.height).map(at));
      for (const { place, free } of slidFits(box, text, space))
        if (free >= text.width) yield at(place);
    },
  };
}

/** The place with the most room for a title that fits nowhere as a whole. */
function roomiest(mark: Box, text: Text, space: Space): Fit {
  const aligned = places(mark, text.height).flatMap((place): Fit[] =>
    place.anchor === 'middle' ? [] : [{ place, free: room(place, text.height, space) }],
  );
  return [...aligned, ...slidFits(mark, text, space)].reduce((most, each) =>
    each.free > most.free ? each : most,
  );
}

/** How many letters of a title are read. */
const lettersOf = (lines: readonly string[]) => lines.join(' ').replace('…', '').length;

/** @returns as much of a focused title as has room anywhere, on one line or on two; too little of it is nothing */
export function partOfTitle({ title, box }: Titled, lengthOf: LengthOf): Form<EventLabel> {
  return {
    candidates: (space) =>
      [1, 2]
        .flatMap((count) => {
          const whole = { width: lengthOf(title), height: heightOf(count) };
          const { place, free } = roomiest(box, whole, space);
          const lines = free > 0 ? cutTitle(title, free, count, lengthOf) : undefined;
          return lines ? [{ place, lines, letters: lettersOf(lines) }] : [];
        })
        .filter(({ letters }) => letters >= title.length * KEPT)
        .sort((a, b) => b.letters - a.letters)
        .map(({ place, lines }) => candidate(place, lines, widest(lines, lengthOf), true)),
  };
}
