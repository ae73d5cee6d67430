/** Titles beside the marks of a chronology: none over another, none over a mark, none outside its lane's part of the plot. */
import { isClear, widen, type Box } from '../../../labels/box.ts';
import {
  placeLabels,
  placeMost,
  type Attempt,
  type Form,
  type LabelRequest,
  type Placed,
} from '../../../labels/place-labels.ts';
import { textWidth, type Measure } from '../../../labels/text-width.ts';
import { EVENT_FONT, EVENT_WEIGHTS, halve, labelBox } from './event-labels.ts';
import type { EventLabel, Titled } from './event-labels.ts';
import { partOfTitle, wholeTitle } from './title-candidates.ts';

/** px between two titles on a line. */
const APART = 6;
/** How many of the focused choose first in turn, where not all can have their whole titles. */
const TURNS = 4;

/** A mark, and how its title may be set. */
interface Wanted extends Titled {
  /** Above and below the lane's other marks in focus: a title there would be read as theirs. */
  foreign: readonly Box[];
  /** The whole of it on one line or, of the focused, on two. */
  whole: readonly Form<EventLabel>[];
  part: Form<EventLabel>;
}

function wanted(mark: Titled, all: readonly Titled[], measure: Measure): Wanted {
  const { title, focused, frame } = mark;
  const weight = focused ? EVENT_WEIGHTS.focused : EVENT_WEIGHTS.plain;
  const lengthOf = (text: string) => measure(text, EVENT_FONT, weight);
  const { top, bottom } = frame;
  const others = focused ? all.filter((other) => other.focused && other !== mark) : [];
  const foreign = others
    .filter((other) => other.frame === frame)
    .map(({ box }) => ({ ...box, top, bottom }));
  const two = focused ? halve(title, lengthOf) : undefined;
  const settings = two ? [[title], two] : [[title]];
  const whole = settings.map((lines) => wholeTitle(mark, lines, lengthOf));
  return { ...mark, foreign, whole, part: partOfTitle(mark, lengthOf) };
}

const requestFor =
  (formsOf: (mark: Wanted) => readonly Form<EventLabel>[]) =>
  (mark: Wanted): LabelRequest<EventLabel> => ({
    id: mark.id,
    frame: mark.frame,
    forms: formsOf(mark),
  });

/** What can stand in several ways, none of them in the way of a mark. */
interface Way {
  boxes: readonly Box[];
}

/** Rather in any of its forms than over or under another mark in focus. */
const ownFirst = ({ whole, foreign }: Wanted) => [
  ...whole.map((form) => ({ ...form, avoid: foreign })),
  ...whole,
];

/** Two lines leave others more room than one. */
const shortLinesFirst = (mark: Wanted): Wanted => ({ ...mark, whole: [...mark.whole].reverse() });

/** The first way to stand, and the first turn to choose, that gives most of the marks their whole titles comes first. */
function* attemptsAt<Kind extends Way>(
  marks: readonly Wanted[],
  obstacles: readonly Box[],
  ways: readonly Kind[],
): Generator<Attempt<EventLabel> & { way: Kind }> {
  for (const way of ways) {
    const ground = { obstacles: [...obstacles, ...way.boxes] };
    for (const set of [marks, marks.map(shortLinesFirst)]) {
      for (const first of set.slice(0, TURNS)) {
        const turn = [first, ...set.filter((mark) => mark !== first)];
        yield { way, ground, requests: turn.map(requestFor(ownFirst)) };
        yield { way, ground, requests: turn.map(requestFor(({ whole }) => whole)) };
      }
    }
  }
}

/** How many of the titles may be read as another mark's. */
function countForeign(marks: readonly Wanted[], placed: readonly Placed<EventLabel>[]): number {
  return marks.filter(({ id, foreign }) => {
    const title = placed.find((each) => each.id === id);
    return title && !isClear(labelBox(title.label), foreign);
  }).length;
}

/**
 * The whole titles of the focused first, then what there is room for of their others, then the whole titles of the
 * rest; each time the latest first.
 * @param marks those that want titles
 * @param others what titles must keep clear of besides the marks
 * @param ways in which the ground can be set, the best first; the focused choose
 * @returns the titles by their marks' ids, and the way that leaves them the most room
 */
export function placeTitles<Kind extends Way>(
  marks: readonly Titled[],
  others: readonly Box[],
  ways: readonly [Kind, ...Kind[]],
  measure: Measure = textWidth,
): Kind & { titles: Map<string, EventLabel> } {
  const all = [...marks]
    .sort((a, b) => b.box.left - a.box.left)
    .map((mark) => wanted(mark, marks, measure));
  const ground = [...others, ...marks.map((mark) => widen(mark.box, 2))];
  const focused = all.filter((mark) => mark.focused);
  const best = placeMost(attemptsAt(focused, ground, ways), APART, (placed) =>
    countForeign(focused, placed),
  );
  const { way } = best?.attempt ?? { way: ways[0] };
  const first = best?.placed ?? [];
  const isLeft = ({ id }: Wanted) => first.every((title) => title.id !== id);
  const obstacles = [...ground, ...way.boxes, ...first.flatMap(({ boxes }) => boxes)];
  const rest = placeLabels(
    [
      ...focused.filter(isLeft).map(requestFor(({ part }) => [part])),
      ...all.filter((mark) => !mark.focused).map(requestFor(({ whole }) => whole)),
    ],
    { obstacles },
    APART,
  );
  return { ...way, titles: new Map([...first, ...rest].map(({ id, label }) => [id, label])) };
}
