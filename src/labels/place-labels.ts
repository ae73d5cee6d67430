/**
 * The one engine that places labels: none over another, none over an obstacle, none outside its frame. Greedy, in the
 * order of the requests. What differs from drawing to drawing (where a label may stand, how it may be shortened, which
 * orders are worth trying) is in the requests.
 */
import { isClear, isWithin, lengthWithin, widen, type Box, type Segment } from './box.ts';

/** What is on a drawing already, in px. */
export interface Ground {
  obstacles: readonly Box[];
  /** What labels had better not cover, if there is a choice. */
  lines?: readonly Segment[];
}

/** Where a label may stand: inside the frame, clear of the obstacles. */
export interface Space {
  frame: Box;
  obstacles: readonly Box[];
}

/** One way for a label to stand. */
export interface Candidate<Label> {
  label: Label;
  /** What its text covers. */
  box?: Box;
  /** What is drawn with it, and covers the drawing as well. */
  also?: readonly Box[];
  /** Compared with px of lines that the text covers; 0 where absent. */
  cost?: number;
}

/** A way to set a label: as a whole, shortened, without its text… */
export interface Form<Label> {
  /** The cheapest first, and of the equally cheap the best. */
  candidates: (space: Space) => Iterable<Candidate<Label>>;
  /** Obstacles for this form alone. */
  avoid?: readonly Box[];
}

export interface LabelRequest<Label> {
  id: string;
  frame: Box;
  /** The best first; a later one counts only where those before have no room. Without any room the label is dropped. */
  forms: readonly Form<Label>[];
}

export interface Placed<Label> {
  id: string;
  label: Label;
  /** What it takes from the labels after it. */
  boxes: readonly Box[];
}

/** The cheapest candidate that is free; the first of equals. */
function bestOf<Label>(
  candidates: Iterable<Candidate<Label>>,
  { frame, obstacles }: Space,
  lines: readonly Segment[],
): Candidate<Label> | undefined {
  const isFree = (box: Box) => isWithin(box, frame) && isClear(box, obstacles);
  let best: Candidate<Label> | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const { box, also, cost = 0 } = candidate;
    if (cost >= least) break;
    if (also?.every(isFree) === false || (box && !isFree(box))) continue;
    const all = box ? lines.reduce((sum, line) => sum + lengthWithin(line, box), cost) : cost;
    // Those to come cost no less.
    if (all === cost) return candidate;
    if (all < least) [best, least] = [candidate, all];
  }
  return best;
}

/**
 * @param requests those that come first have the choice
 * @param apart px that stay free beside each label
 * @returns the labels that have room, in the order of their requests
 */
export function placeLabels<Label>(
  requests: readonly LabelRequest<Label>[],
  { obstacles, lines = [] }: Ground,
  apart = 0,
): Placed<Label>[] {
  const taken = [...obstacles];
  return requests.flatMap(({ id, frame, forms }) => {
    for (const { candidates, avoid = [] } of forms) {
      const space = { frame, obstacles: avoid.length > 0 ? [...taken, ...avoid] : taken };
      const best = bestOf(candidates(space), space, lines);
      if (!best) continue;
      const covered = [...(best.also ?? []), ...(best.box ? [best.box] : [])];
      const boxes = covered.map((box) => widen(box, apart));
      taken.push(...boxes);
      return [{ id, label: best.label, boxes }];
    }
    return [];
  });
}

/** Requests in one of several orders, or on one of several grounds. */
export interface Attempt<Label> {
  requests: readonly LabelRequest<Label>[];
  ground: Ground;
}

/**
 * @param attempts the best first; they end with one that places all without a fault
 * @param countFaults of what is placed: the fewer, the better, but each label counts more
 * @returns the first attempt of those that place the most labels with the fewest faults; undefined without any attempt
 */
export function placeMost<Label, More>(
  attempts: Iterable<Attempt<Label> & More>,
  apart: number,
  countFaults: (placed: readonly Placed<Label>[]) => number,
): { attempt: More; placed: Placed<Label>[] } | undefined {
  let best: { attempt: More; placed: Placed<Label>[]; faults: number } | undefined;
  for (const attempt of attempts) {
    const placed = placeLabels(attempt.requests, attempt.ground, apart);
    const faults = countFaults(placed);
    const more = placed.length - (best?.placed.length ?? -1);
    if (more > 0 || (more === 0 && faults < (best?.faults ?? 0)))
      best = { attempt, placed, faults };
    if (best?.placed.length === attempt.requests.length && best.faults === 0) break;
  }
  return best;
}
