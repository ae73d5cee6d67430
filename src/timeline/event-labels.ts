/** Titles beside the marks of a chronology: none over another, none over a mark, none outside the plot. */
import { isClear, isWithin, widen, type Box } from '../graphic/box.ts';
import { shorten, textWidth } from '../graphic/text-width.ts';

/** px. */
export const EVENT_FONT = 13.5;
const LINE = 16;
/** px between a mark and its title. */
const GAP = 5;
/** px between two titles on a line. */
const APART = 6;
/** How much of its width a shortened title must keep; the focused may lose more. */
const KEPT = 0.6;
const LEAST = 44;
/** The focused are set in a heavier weight, which is as much wider. */
const HEAVIER = 1.06;

/** A mark that wants its title. */
export interface Titled {
  id: string;
  title: string;
  focused: boolean;
  /** What the mark itself covers, in px of the plot. */
  box: Box;
}

/** A title's place: `x` and the middle of its line `y`, in px of the plot. */
export interface EventLabel {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  focused: boolean;
}

type Place = Omit<EventLabel, 'text' | 'focused'>;

/** The middles of the lines above and below a mark. */
const rowsOf = ({ top, bottom }: Box) => [top - LINE / 2 - 1, bottom + LINE / 2 + 1];

/** Where a title may stand: to the right, the left, above, below; the best first. */
function places(mark: Box): Place[] {
  const { left, right, top, bottom } = mark;
  const y = (top + bottom) / 2;
  const middle = (left + right) / 2;
  return [
    { x: right + GAP, y, anchor: 'start' },
    { x: left - GAP, y, anchor: 'end' },
    ...rowsOf(mark).flatMap((row): Place[] => [
      { x: left, y: row, anchor: 'start' },
      { x: right, y: row, anchor: 'end' },
      { x: middle, y: row, anchor: 'middle' },
    ]),
  ];
}

/** @returns what a title of `length` px covers at a place. */
function covered({ x, y, anchor }: Place, length: number): Box {
  const left = { start: x, middle: x - length / 2, end: x - length }[anchor];
  return { left, right: left + length, top: y - LINE / 2, bottom: y + LINE / 2 };
}

/** @returns what a label covers, in px of the plot. */
export function labelBox(label: EventLabel): Box {
  return covered(label, textWidth(label.text, EVENT_FONT * (label.focused ? HEAVIER : 1)));
}

/** @returns how long a title at a place may become, in px. */
function room(place: Place, needed: number, taken: readonly Box[], frame: Box): number {
  const full = covered(place, needed);
  if (full.top < frame.top || full.bottom > frame.bottom) return 0;
  if (place.anchor === 'middle') {
    return isWithin(full, frame) && isClear(full, taken) ? needed : 0;
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

/** Above or below its mark, moved along until the whole title fits; undefined where it would leave its mark. */
function slide(mark: Box, needed: number, taken: readonly Box[], frame: Box): Place | undefined {
  const middle = (mark.left + mark.right) / 2;
  for (const y of rowsOf(mark)) {
    const after = room({ x: middle, y, anchor: 'start' }, needed, taken, frame);
    const before = room({ x: middle, y, anchor: 'end' }, needed, taken, frame);
    const x = Math.min(mark.left, middle + after - needed);
    if (after > 0 && before > 0 && x >= middle - before) return { x, y, anchor: 'start' };
  }
  return undefined;
}

function findPlace(mark: Titled, taken: readonly Box[], frame: Box): EventLabel | undefined {
  const font = EVENT_FONT * (mark.focused ? HEAVIER : 1);
  const needed = textWidth(mark.title, font);
  const options = places(mark.box).map((place) => ({
    place,
    free: room(place, needed, taken, frame),
  }));
  const { focused } = mark;
  const whole =
    options.find(({ free }) => free >= needed)?.place ?? slide(mark.box, needed, taken, frame);
  if (whole) return { ...whole, text: mark.title, focused };
  const { place, free } = options.reduce((most, each) => (each.free > most.free ? each : most));
  const least = mark.focused ? LEAST : Math.max(LEAST, needed * KEPT);
  return free < least ? undefined : { ...place, text: shorten(mark.title, font, free), focused };
}

/**
 * Greedy: the focused first, then the latest first. A title with room for too
 * little of it is left out.
 * @param marks those that want titles
 * @param others what titles must keep clear of besides the marks
 * @param frame what they must stay in
 * @returns the titles by their marks' ids
 */
export function placeTitles(
  marks: readonly Titled[],
  others: readonly Box[],
  frame: Box,
): Map<string, EventLabel> {
  const taken = [...others, ...marks.map((mark) => widen(mark.box, 2))];
  const order = [...marks].sort(
    (a, b) => Number(b.focused) - Number(a.focused) || b.box.left - a.box.left,
  );
  const labels = new Map<string, EventLabel>();
  for (const mark of order) {
    const label = findPlace(mark, taken, frame);
    if (!label) continue;
    labels.set(mark.id, label);
    taken.push(widen(labelBox(label), APART));
  }
  return labels;
}
