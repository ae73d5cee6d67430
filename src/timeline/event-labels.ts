/** Titles beside the marks of a chronology: none over another, none over a mark, none outside the plot. */
import { widen, type Box } from '../graphic/box.ts';
import { textWidth } from '../graphic/text-width.ts';
import {
  alignedFits,
  covered,
  heightOf,
  PITCH,
  slidFits,
  type Place,
  type Space,
} from './label-places.ts';
import { cutTitle, halve } from './title-lines.ts';

/** px. */
export const EVENT_FONT = 13.5;
/** px between two titles on a line. */
const APART = 6;
/** How much of a focused title must be left of it where it is cut; others are whole, or left out. */
const KEPT = 0.6;
/** The focused are set in a heavier weight, which is as much wider. */
const HEAVIER = 1.06;
/** How many of the focused choose first in turn, where not all can have their whole titles. */
const TURNS = 6;

/** A mark that wants its title. */
export interface Titled {
  id: string;
  title: string;
  focused: boolean;
  /** What the mark itself covers, in px of the plot. */
  box: Box;
}

/** `y` is the middle of all its lines. */
export interface EventLabel extends Place {
  /** One, or of the focused two. */
  lines: readonly string[];
  focused: boolean;
}

const fontOf = (focused: boolean) => EVENT_FONT * (focused ? HEAVIER : 1);

function sizeOf(lines: readonly string[], focused: boolean) {
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

/** The whole title: on one line wherever that is possible, the focused else on two. */
function wholeTitle({ title, focused, box }: Titled, space: Space): EventLabel | undefined {
  const two = focused ? halve(title, fontOf(focused)) : undefined;
  for (const lines of two ? [[title], two] : [[title]]) {
    const size = sizeOf(lines, focused);
    const isWhole = ({ free }: { free: number }) => free >= size.width;
    const fit =
      alignedFits(box, size, space).find(isWhole) ?? slidFits(box, size, space).find(isWhole);
    if (fit) return { ...fit.place, lines, focused };
  }
  return undefined;
}

const shownOf = (label: EventLabel | undefined) => label?.lines.join(' ').length ?? 0;

/** As much of the title as has room anywhere, on one line or on two; too little of it is nothing. */
function partOfTitle({ title, box }: Titled, space: Space): EventLabel | undefined {
  const font = fontOf(true);
  const { width } = sizeOf([title], true);
  const parts = [1, 2].flatMap((count): EventLabel[] => {
    const size = { width, height: heightOf(count) };
    const widest = [...alignedFits(box, size, space), ...slidFits(box, size, space)]
      .filter(({ place }) => place.anchor !== 'middle')
      .reduce((most, each) => (each.free > most.free ? each : most));
    if (widest.free * count < width * KEPT) return [];
    const lines = cutTitle(title, font, widest.free, count);
    return lines ? [{ ...widest.place, lines, focused: true }] : [];
  });
  return parts.sort((a, b) => shownOf(b) - shownOf(a))[0];
}

/** Greedy, in this order. */
function placeInTurn(marks: readonly Titled[], { frame, taken }: Space): Map<string, EventLabel> {
  const labels = new Map<string, EventLabel>();
  const space = { frame, taken: [...taken] };
  for (const mark of marks) {
    const label = wholeTitle(mark, space) ?? (mark.focused ? partOfTitle(mark, space) : undefined);
    if (!label) continue;
    labels.set(mark.id, label);
    space.taken.push(widen(labelBox(label), APART));
  }
  return labels;
}

/** Titles, and the way of the ground that they stand on. */
interface Placed<Way> {
  labels: Map<string, EventLabel>;
  way: Way;
}

/**
 * The first way, and the first turn in which each of the marks chooses before the others, that gives all their
 * whole titles; else what shows the most of them.
 */
function placeAtBest<Way extends Ground>(
  marks: readonly Titled[],
  { frame, taken }: Space,
  ways: readonly [Way, ...Way[]],
): Placed<Way> {
  const shown = ({ labels }: Placed<Way>) =>
    marks.reduce((sum, { id, title }) => sum + shownOf(labels.get(id)) / title.length, 0);
  let best: Placed<Way> = { labels: new Map(), way: ways[0] };
  for (const way of ways) {
    const space = { frame, taken: [...taken, ...way.boxes] };
    for (const first of marks.slice(0, TURNS)) {
      const turn = [first, ...marks.filter((mark) => mark !== first)];
      const next = { labels: placeInTurn(turn, space), way };
      if (shown(next) > shown(best)) best = next;
      if (shown(best) >= marks.length) return best;
    }
  }
  return best;
}

/** What can stand in several ways, none of them in the way of a mark. */
interface Ground {
  boxes: readonly Box[];
}

/**
 * The focused first, then the latest first. A title with room for too little of it is left out.
 * @param marks those that want titles
 * @param others what titles must keep clear of besides the marks
 * @param frame what they must stay in
 * @param ways in which the ground can be set, the best first; the focused choose
 * @returns the titles by their marks' ids, and the way that leaves them the most room
 */
export function placeTitles<Way extends Ground>(
  marks: readonly Titled[],
  others: readonly Box[],
  frame: Box,
  ways: readonly [Way, ...Way[]],
): Way & { titles: Map<string, EventLabel> } {
  const latestFirst = [...marks].sort((a, b) => b.box.left - a.box.left);
  const taken = [...others, ...marks.map((mark) => widen(mark.box, 2))];
  const focused = latestFirst.filter((mark) => mark.focused);
  const { labels, way } = placeAtBest(focused, { frame, taken }, ways);
  const titled = [...labels.values()].map((label) => widen(labelBox(label), APART));
  const rest = latestFirst.filter((mark) => !mark.focused);
  const space = { frame, taken: [...taken, ...way.boxes, ...titled] };
  return { ...way, titles: new Map([...labels, ...placeInTurn(rest, space)]) };
}
