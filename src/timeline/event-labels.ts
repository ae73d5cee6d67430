/** Titles beside the marks of a chronology: none over another, none over a mark, none outside the plot. */
import { widen, type Box } from '../graphic/box.ts';
import { textWidth } from '../graphic/text-width.ts';
import {
  covered,
  heightOf,
  PITCH,
  placeFor,
  roomiest,
  type Place,
  type Space,
  type TextSize,
} from './label-places.ts';
import { cutTitle, halve } from './title-lines.ts';

/** px. */
export const EVENT_FONT = 13.5;
/** px between two titles on a line. */
const APART = 6;
/** How much of a focused title must be left of it where it is cut; others are whole, or left out. */
const KEPT = 0.7;
/** The focused are set in a heavier weight, which is as much wider. */
const HEAVIER = 1.06;
/** How many of the focused choose first in turn, where not all can have their whole titles. */
const TURNS = 4;

/** A mark that wants its title. */
export interface Titled {
  id: string;
  title: string;
  focused: boolean;
  /** What the mark itself covers, in px of the plot. */
  box: Box;
  /** What the title must stay in, so that it is read as its own lane's. */
  frame: Box;
}

/** `y` is the middle of all its lines. */
export interface EventLabel extends Place {
  /** One, or of the focused two. */
  lines: readonly string[];
  focused: boolean;
}

const fontOf = (focused: boolean) => EVENT_FONT * (focused ? HEAVIER : 1);

function sizeOf(lines: readonly string[], focused: boolean): TextSize {
  const width = Math.max(...lines.map((line) => textWidth(line, fontOf(focused))));
  return { width, height: heightOf(lines.length) };
}

/** @returns what a label covers, in px of the plot. */
export function labelBox(label: EventLabel): Box {
  return covered(label, sizeOf(label.lines, label.focused));
}

/** @returns the lines of a label with their middles, in px of the plot. */
export function linesOf({ lines, y }: EventLabel): { text: string; y: number }[] {
  return lines.map((text, i) => ({ text, y: y + (i - (lines.length - 1) / 2) * PITCH }));
}

/** A mark, and how the whole of its title may be set; the best first. */
interface Wanted extends Titled {
  settings: readonly { lines: readonly string[]; size: TextSize }[];
}

/** On one line or, of the focused, on two. */
function wanted(mark: Titled): Wanted {
  const two = mark.focused ? halve(mark.title, fontOf(true)) : undefined;
  const settings = two ? [[mark.title], two] : [[mark.title]];
  return {
    ...mark,
    settings: settings.map((lines) => ({ lines, size: sizeOf(lines, mark.focused) })),
  };
}

/** Two lines leave others more room than one. */
function shortLinesFirst(mark: Wanted): Wanted {
  return { ...mark, settings: [...mark.settings].reverse() };
}

function wholeTitle({ settings, focused, box }: Wanted, space: Space): EventLabel | undefined {
  for (const { lines, size } of settings) {
    const place = placeFor(box, size, space);
    if (place) return { ...place, lines, focused };
  }
  return undefined;
}

/** As much of a focused title as has room anywhere, on one line or on two; too little of it is nothing. */
function partOfTitle({ title, box }: Titled, space: Space): EventLabel | undefined {
  const font = fontOf(true);
  const { width } = sizeOf([title], true);
  const parts = [1, 2].flatMap((count): EventLabel[] => {
    const { place, free } = roomiest(box, { width, height: heightOf(count) }, space);
    if (free * count < width * KEPT) return [];
    const lines = cutTitle(title, font, free, count);
    return lines ? [{ ...place, lines, focused: true }] : [];
  });
  const shown = ({ lines }: EventLabel) => lines.join(' ').length;
  return parts.sort((a, b) => shown(b) - shown(a))[0];
}

type Labels = Map<string, EventLabel>;

/** Greedy, in this order. */
function placeInTurn<Mark extends Titled>(
  marks: readonly Mark[],
  before: readonly Box[],
  label: (mark: Mark, space: Space) => EventLabel | undefined,
): Labels {
  const labels: Labels = new Map();
  const taken = [...before];
  for (const mark of marks) {
    const found = label(mark, { frame: mark.frame, taken });
    if (!found) continue;
    labels.set(mark.id, found);
    taken.push(widen(labelBox(found), APART));
  }
  return labels;
}

/** What is taken with the titles. */
function withTitles(taken: readonly Box[], labels: Labels): Box[] {
  return [...taken, ...[...labels.values()].map((label) => widen(labelBox(label), APART))];
}

/** What can stand in several ways, none of them in the way of a mark. */
interface Ground {
  boxes: readonly Box[];
}

/** The first way to stand, and the first turn to choose, that gives most of the marks their whole titles. */
function placeMost<Way extends Ground>(
  marks: readonly Wanted[],
  taken: readonly Box[],
  ways: readonly [Way, ...Way[]],
): { labels: Labels; way: Way } {
  let best: { labels: Labels; way: Way } = { labels: new Map(), way: ways[0] };
  const settings = [marks, marks.map(shortLinesFirst)];
  for (const way of ways) {
    const before = [...taken, ...way.boxes];
    for (const set of settings) {
      for (const first of set.slice(0, TURNS)) {
        const turn = [first, ...set.filter((mark) => mark !== first)];
        const labels = placeInTurn(turn, before, wholeTitle);
        if (labels.size > best.labels.size) best = { labels, way };
        if (best.labels.size === marks.length) return best;
      }
    }
  }
  return best;
}

/**
 * The whole titles of the focused first, then what there is room for of their others, then the whole titles of the
 * rest; each time the latest first.
 * @param marks those that want titles
 * @param others what titles must keep clear of besides the marks
 * @param ways in which the ground can be set, the best first; the focused choose
 * @returns the titles by their marks' ids, and the way that leaves them the most room
 */
export function placeTitles<Way extends Ground>(
  marks: readonly Titled[],
  others: readonly Box[],
  ways: readonly [Way, ...Way[]],
): Way & { titles: Labels } {
  const all = [...marks].sort((a, b) => b.box.left - a.box.left).map(wanted);
  const ground = [...others, ...marks.map((mark) => widen(mark.box, 2))];
  const focused = all.filter((mark) => mark.focused);
  const { labels: whole, way } = placeMost(focused, ground, ways);
  let taken = withTitles([...ground, ...way.boxes], whole);
  const parts = placeInTurn(
    focused.filter(({ id }) => !whole.has(id)),
    taken,
    partOfTitle,
  );
  taken = withTitles(taken, parts);
  const rest = placeInTurn(
    all.filter((mark) => !mark.focused),
    taken,
    wholeTitle,
  );
  return { ...way, titles: new Map([...whole, ...parts, ...rest]) };
}
