/**
 * Which step the reader is at. The only file that imports Scrollama, which
 * tells when a step crosses the reading line; which step that makes current is
 * then read from the positions, because jumps and fast scrolling skip or
 * repeat its calls.
 */
import scrollama, { type ScrollamaInstance } from 'scrollama/index.js';

/** Where the reading line is, as a share of the window's height from the top. */
type Line = 0 | 0.1 | 0.2 | 0.3 | 0.4 | 0.5 | 0.6 | 0.7 | 0.8 | 0.9 | 1;

/** Scrollama's own types leave this out. */
interface Movable {
  offset: (line: Line) => void;
}

/** @returns where it is on this screen: on phones the stage covers the upper half, and the line lies below it */
export function readingLine(): Line {
  return matchMedia('(min-width: 60rem)').matches ? 0.6 : 0.8;
}

/** A jump between two steps crosses no step's edge: then only the end of the scrolling tells. */
const SCROLL_STOPPED =
  typeof window !== 'undefined' && 'onscrollend' in window ? 'scrollend' : 'scroll';

/** @returns the last step whose top is above the line (px from the window's top); none before the first. */
export function stepAt<T extends { getBoundingClientRect: () => { top: number } }>(
  steps: readonly T[],
  linePx: number,
): T | undefined {
  return steps.findLast((step) => step.getBoundingClientRect().top <= linePx);
}

function listen(type: string, listener: () => void): () => void {
  window.addEventListener(type, listener, { passive: true });
  return () => window.removeEventListener(type, listener);
}

/**
 * @param steps the steps' elements, in the order of reading
 * @param line where the reading line is; asked again when the window has another size
 * @param onStep called with each new current step, and with undefined above the first
 * @returns what undoes it
 */
export function watchSteps(
  steps: HTMLElement[],
  line: () => Line,
  onStep: (step: HTMLElement | undefined) => void,
): () => void {
  let current: HTMLElement | undefined;
  const update = () => {
    const next = stepAt(steps, line() * window.innerHeight + 1);
    if (next === current) return;
    current = next;
    onStep(next);
  };
  const scroller = scrollama() as ScrollamaInstance & Movable;
  scroller
    .setup({ step: steps, offset: line(), threshold: 4 })
    .onStepEnter(update)
    .onStepExit(update);
  const onResize = () => {
    scroller.offset(line());
    update();
  };
  const undo = [
    listen('resize', onResize),
    listen('pageshow', update),
    listen(SCROLL_STOPPED, update),
    scroller.destroy,
  ];
  update();
  return () => undo.forEach((each) => each());
}
