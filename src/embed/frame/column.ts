/** The column: each step with its own figure, in a frame as tall as all of them. It needs no script of the host. */
import type { Snapshot } from '../../page/snapshot.ts';
import { stepAt } from '../../reading/steps.ts';
import { watchVisibleRange, type VisibleRange } from './visible-range.ts';

const topOf = (element: Element) => element.getBoundingClientRect().top;

/**
 * Has the host's page scroll until a line of the column is at the window's top: `scrollIntoView` is the only way in
 * which a frame can scroll its host. Where the browser does not allow it, nothing moves.
 * @param y px from the column's top
 */
function bringToTop(root: HTMLElement, y: number): void {
  const mark = document.createElement('i');
  mark.style.cssText = `position: absolute; inset-block-start: ${y}px`;
  root.append(mark);
  mark.scrollIntoView({ block: 'start', behavior: 'instant' });
  mark.remove();
}

/** The reading position in a column, whose host scrolls it and says nothing. @param root the column's */
function columnPosition(root: HTMLElement) {
  let position: { step: HTMLElement; at: number } | undefined;
  const topIn = (step: HTMLElement) => topOf(step) - topOf(root);
  return {
    /** Notes where the step being read is in the range that is visible. */
    note(step: HTMLElement | undefined, range: VisibleRange | undefined): void {
      // The range begins at the window's top only if the frame's own top is above that.
      const isBelowTop = range !== undefined && range.top > 0;
      position = step && isBelowTop ? { step, at: topIn(step) - range.top } : undefined;
    },
    /** Brings the step back to where it was noted. */
    restore(): void {
      if (position) bringToTop(root, topIn(position.step) - position.at);
    },
  };
}

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
  const position = columnPosition(root);
  let current: HTMLElement | undefined;
  let unwatch = (): void => undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  function onRange(range: VisibleRange | undefined): void {
    // During a resize, the reader is not reading what is in sight.
    if (settling !== undefined) return;
    const step = range && stepAt(steps, (range.top + range.bottom) / 2);
    position.note(step, range);
    if (range && step !== current) enter(step);
    current = step;
  }
  function settle(): void {
    settling = undefined;
    position.restore();
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
