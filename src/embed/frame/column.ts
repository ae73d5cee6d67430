/** The column: each step with its own figure, in a frame as tall as all of them. It needs no script of the host. */
import type { Snapshot } from '../../page/snapshot.ts';
import { stepAt } from '../../reading/steps.ts';
import { columnPlace } from './reader-position.ts';
import { watchVisibleRange, type VisibleRange } from './visible-range.ts';

/** ms without a resize: the host's layout, too, takes a moment. */
const SETTLED = 200;

/** px; no card needs as much. */
const TALL = 1600;

/** @returns whether the host made the frame taller than any card and any screen: for a column */
export function isTall({
  innerHeight,
  screen,
}: {
  innerHeight: number;
  screen: { height: number };
}): boolean {
  return innerHeight >= Math.max(TALL, 1.5 * screen.height);
}

/** Puts empty boxes for the figures before the steps; their heights come from column.css, drawn or not. */
function addFigureBoxes(steps: readonly HTMLElement[]): HTMLElement[] {
  return steps.map((step) => {
    const box = document.createElement('div');
    box.dataset['figure'] = step.id;
    step.before(box);
    return box;
  });
}
const remove = (elements: readonly HTMLElement[]) => elements.forEach((each) => each.remove());

/** @returns px of the story as a column in the frame's width; it is laid out as one for the measurement, but not painted */
function columnHeight(root: HTMLElement, steps: readonly HTMLElement[]): number {
  const { dataset } = document.documentElement;
  const before = dataset['embed'] ?? '';
  const boxes = addFigureBoxes(steps);
  dataset['embed'] = 'stacked';
  const height = root.offsetHeight;
  remove(boxes);
  dataset['embed'] = before;
  return height;
}

/**
 * @returns whether the frame is tall, and as tall as the column. A lower one would scroll inside, which traps the
 *   reader's scrolling and hides the attribution; a card shows every step without scrolling.
 */
export const fitsColumn = (root: HTMLElement, steps: readonly HTMLElement[]) =>
  isTall(window) && columnHeight(root, steps) <= window.innerHeight;

interface Parts {
  root: HTMLElement;
  steps: readonly HTMLElement[];
  enter: (step: HTMLElement | undefined) => void;
  snapshot: () => Promise<Snapshot | undefined>;
}

/** Draws the figures, once their part of the script has loaded. @returns what calls it off or takes them away */
function drawSoon(boxes: readonly HTMLElement[], snapshot: Parts['snapshot']): () => void {
  let isOver = false;
  let undraw = (): void => undefined;
  Promise.all([snapshot(), import('./draw-figures.ts')]).then(
    ([own, { drawFigures }]) => {
      if (own && !isOver) undraw = drawFigures(boxes, own);
    },
    () => undefined,
  );
  return () => {
    isOver = true;
    undraw();
  };
}

/** @returns what undoes the column */
export function startColumn({ root, steps, enter, snapshot }: Parts): () => void {
  const boxes = addFigureBoxes(steps);
  const place = columnPlace(root);
  let current: HTMLElement | undefined;
  let unwatch = (): void => undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  function onRange(range: VisibleRange | undefined): void {
    // During a resize, the reader is not reading what is in sight.
    if (settling !== undefined) return;
    const step = range && stepAt(steps, (range.top + range.bottom) / 2);
    place.note(step, range);
    if (range && step !== current) enter(step);
    current = step;
  }
  function settle(): void {
    settling = undefined;
    place.restore();
    unwatch();
    unwatch = watchVisibleRange(root, onRange);
  }
  const resized = new ResizeObserver(() => {
    clearTimeout(settling);
    settling = setTimeout(settle, SETTLED);
  });
  resized.observe(root);
  const undraw = drawSoon(boxes, snapshot);
  return () => {
    clearTimeout(settling);
    resized.disconnect();
    unwatch();
    undraw();
    remove(boxes);
  };
}
