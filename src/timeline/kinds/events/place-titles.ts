/** Titles beside the marks of a chronology: none over another, none over a mark, none outside the plot. */
import { isClear, widen, type Box } from '../../../labels/box.ts';
import { fontOf, labelBox, sizeOf, type EventLabel, type Titled } from './event-labels.ts';
import { heightOf, placeFor, roomiest, type Space, type TextSize } from './label-places.ts';
import { cutTitle, halve } from './title-lines.ts';

/** px between two titles on a line. */
const APART = 6;
/** How much of a focused title's letters must be left of it where it is cut; others are whole, or left out. */
const KEPT = 0.65;
/** How many of the focused choose first in turn, where not all can have their whole titles. */
const TURNS = 4;

/** A mark, and how the whole of its title may be set; the best first. */
interface Wanted extends Titled {
  settings: readonly { lines: readonly string[]; size: TextSize }[];
  /** Above and below the lane's other marks in focus: a title there would be read as theirs. */
  foreign: readonly Box[];
}

/** On one line or, of the focused, on two. */
function wanted(mark: Titled, _: number, all: readonly Titled[]): Wanted {
  const { top, bottom } = mark.frame;
  const isForeign = (other: Titled) =>
    mark.focused && other.focused && other !== mark && other.frame === mark.frame;
  const two = mark.focused ? halve(mark.title, fontOf(true)) : undefined;
  const settings = two ? [[mark.title], two] : [[mark.title]];
  return {
    ...mark,
    settings: settings.map((lines) => ({ lines, size: sizeOf(lines, mark.focused) })),
    foreign: all.filter(isForeign).map(({ box }) => ({ ...box, top, bottom })),
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

/** Rather on two lines than over or under another mark in focus. */
function ownTitle(mark: Wanted, space: Space): EventLabel | undefined {
  const taken = [...space.taken, ...mark.foreign];
  return wholeTitle(mark, { ...space, taken }) ?? wholeTitle(mark, space);
}

/** How many letters of a title are read. */
const lengthOf = (lines: readonly string[]) => lines.join(' ').replace('…', '').length;

/** As much of a focused title as has room anywhere, on one line or on two; too little of it is nothing. */
function partOfTitle({ title, box }: Titled, space: Space): EventLabel | undefined {
  const font = fontOf(true);
  const { width } = sizeOf([title], true);
  const parts = [1, 2].flatMap((count): EventLabel[] => {
    const { place, free } = roomiest(box, { width, height: heightOf(count) }, space);
    const lines = free > 0 ? cutTitle(title, font, free, count) : undefined;
    return lines ? [{ ...place, lines, focused: true }] : [];
  });
  const readable = parts.filter(({ lines }) => lengthOf(lines) >= title.length * KEPT);
  return readable.sort((a, b) => lengthOf(b.lines) - lengthOf(a.lines))[0];
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

/** Every turn in which the marks may choose, the best first. */
function* turnsOf(marks: readonly Wanted[]): Generator<readonly Wanted[]> {
  for (const set of [marks, marks.map(shortLinesFirst)]) {
    for (const first of set.slice(0, TURNS)) yield [first, ...set.filter((mark) => mark !== first)];
  }
}

/** How many of the titles may be read as another mark's. */
function countForeign(marks: readonly Wanted[], labels: Labels): number {
  return marks.filter(({ id, foreign }) => {
    const label = labels.get(id);
    return label && !isClear(labelBox(label), foreign);
  }).length;
}

interface Placed<Way> {
  labels: Labels;
  foreign: number;
  way: Way;
}

/** The first way to stand, and the first turn to choose, that gives most of the marks their whole titles. */
function placeMost<Way extends Ground>(
  marks: readonly Wanted[],
  taken: readonly Box[],
  ways: readonly [Way, ...Way[]],
): Placed<Way> {
  let best: Placed<Way> = { labels: new Map(), foreign: 0, way: ways[0] };
  for (const way of ways) {
    const before = [...taken, ...way.boxes];
    for (const turn of turnsOf(marks)) {
      for (const choose of [ownTitle, wholeTitle]) {
        const labels = placeInTurn(turn, before, choose);
        const foreign = countForeign(marks, labels);
        const more = labels.size - best.labels.size;
        if (more > 0 || (more === 0 && foreign < best.foreign)) best = { labels, foreign, way };
        if (best.labels.size === marks.length && best.foreign === 0) return best;
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
