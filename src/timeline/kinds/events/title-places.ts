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

/** Lines of a title, and px of the longest. */
type Text = Pick<EventLabel, 'lines' | 'width'>;

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
function room(place: Place, text: Text, { frame, obstacles }: Space): number {
  const full = labelBox({ ...place, ...text });
  if (full.top < frame.top || full.bottom > frame.bottom) return 0;
  // A plain loop: in a full chart this is asked thousands of times.
  let [left, right] = [frame.left, frame.right];
  for (const box of obstacles) {
    if (box.top >= full.bottom || box.bottom <= full.top) continue;
    if (box.left < place.x) left = Math.max(left, box.right);
    if (box.right > place.x) right = Math.min(right, box.left);
  }
  return place.anchor === 'start' ? right - place.x : place.x - left;
}

/** Above or below its mark, moved along as far as needed; it never leaves the mark. */
function slidFits(mark: Box, text: Text, space: Space): Fit[] {
  const middle = (mark.left + mark.right) / 2;
  return rowsOf(mark, heightOf(text.lines.length)).flatMap((y): Fit[] => {
    const after = room({ x: middle, y, anchor: 'start' }, text, space);
    const before = room({ x: middle, y, anchor: 'end' }, text, space);
    if (after <= 0 || before <= 0) return [];
    const x = Math.max(middle - before, Math.min(mark.left, middle + after - text.width));
    return [{ place: { x, y, anchor: 'start' }, free: before + after }];
  });
}

function candidate(place: Place, text: Text, focused: boolean): Candidate<EventLabel> {
  const label = { ...place, ...text, focused };
  return { label, box: labelBox(label) };
}

/** @returns the whole of a title on these lines; `avoid` is kept clear of besides */
export function wholeTitle(
  { box, focused }: Titled,
  lines: readonly string[],
  lengthOf: LengthOf,
  avoid: readonly Box[] = [],
): Form<EventLabel> {
  const text = { lines, width: widest(lines, lengthOf) };
  return {
    avoid,
    *candidates(space) {
      for (const place of places(box, heightOf(lines.length)))
        yield candidate(place, text, focused);
      for (const { place, free } of slidFits(box, text, space))
        if (free >= text.width) yield candidate(place, text, focused);
    },
  };
}

/** The place with the most room for a title that fits nowhere as a whole. */
function roomiest(mark: Box, text: Text, space: Space): Fit {
  const aligned = places(mark, heightOf(text.lines.length)).flatMap((place): Fit[] =>
    place.anchor === 'middle' ? [] : [{ place, free: room(place, text, space) }],
  );
  return [...aligned, ...slidFits(mark, text, space)].reduce((most, each) =>
    each.free > most.free ? each : most,
  );
}

/** How many letters of a title are read. */
const lettersOf = (lines: readonly string[]) => lines.join(' ').replace('…', '').length;

/** @returns as much of a focused title as has room anywhere, on one line or on two; too little of it is nothing */
export function partOfTitle({ title, box }: Titled, lengthOf: LengthOf): Form<EventLabel> {
  const width = lengthOf(title);
  return {
    candidates: (space) =>
      [1, 2]
        .flatMap((count) => {
          const whole = { lines: Array<string>(count).fill(title), width };
          const { place, free } = roomiest(box, whole, space);
          const lines = free > 0 ? cutTitle(title, free, count, lengthOf) : undefined;
          return lines ? [{ place, lines, letters: lettersOf(lines) }] : [];
        })
        .filter(({ letters }) => letters >= title.length * KEPT)
        .sort((a, b) => b.letters - a.letters)
        .map(({ place, lines }) =>
          candidate(place, { lines, width: widest(lines, lengthOf) }, true),
        ),
  };
}
