/**
 * Which step the reader is at. The only file that imports Scrollama, whose callbacks say that some step has crossed
 * the reading line; the current step is then computed from the steps' positions, because jumps and fast scrolling
 * skip or repeat callbacks.
 */
import scrollama, { type ScrollamaInstance } from 'scrollama/index.js';

/** The reading line's distance from the top, as a share of the viewport's height. */
type Line = 0 | 0.1 | 0.2 | 0.3 | 0.4 | 0.5 | 0.6 | 0.7 | 0.8 | 0.9 | 1;

/** Missing from Scrollama's types. */
interface WithOffset {
  offset: (line: Line) => void;
}

/** Where text and graphics are beside each other (see StoryPage). */
const BESIDE = '(min-width: 60rem), (min-width: 35rem) and (max-height: 30rem)';

/**
 * @returns the reading line of this viewport: on phones the pinned stage covers the upper half, so the line is below
 *   it.
 */
export function readingLine(): Line {
  return matchMedia(BESIDE).matches ? 0.6 : 0.8;
}

/** A jump may cross no step's edge, so that Scrollama says nothing; `scrollend` does (older Safari lacks it). */
const SCROLL_STOPPED =
  typeof window !== 'undefined' && 'onscrollend' in window ? 'scrollend' : 'scroll';

/** @returns the last step whose top is above the line (px from the viewport's top); undefined before the first. */
export function stepAt<T extends { getBoundingClientRect: () => { top: number } }>(
  steps: readonly T[],
  linePx: number,
): T | undefined {
  // Steps follow each other: half of those left are above the line, or below it. (Older browsers lack `findLast`.)
  let [from, to] = [0, steps.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const { top = 0 } = steps[middle]?.getBoundingClientRect() ?? {};
    if (top <= linePx) from = middle + 1;
    else to = middle;
  }
  return steps[from - 1];
}

/**
 * Watches for as long as the page lives.
 * @param steps the steps' elements, in reading order
 * @param line the reading line; called again when the viewport is resized
 * @param isPrinting whether the page is laid out for paper: nobody reads on then
 * @param onStep called at once if a step is current, then with each new one, and with undefined above the first
 */
export function watchSteps(
  steps: HTMLElement[],
  line: () => Line,
  isPrinting: () => boolean,
  onStep: (step: HTMLElement | undefined) => void,
): void {
  let current: HTMLElement | undefined;
  const update = () => {
    if (isPrinting()) return;
    const next = stepAt(steps, line() * window.innerHeight + 1);
    if (next === current) return;
    current = next;
    onStep(next);
  };
  update();
  addEventListener('resize', update);
  addEventListener('pageshow', update);
  addEventListener(SCROLL_STOPPED, update, { passive: true });
  if (typeof IntersectionObserver === 'undefined') {
    addEventListener('scroll', update, { passive: true });
    return;
  }
  const scroller = scrollama() as ScrollamaInstance & WithOffset;
  scroller
    .setup({ step: steps, offset: line(), threshold: 4 })
    .onStepEnter(update)
    .onStepExit(update);
  addEventListener('resize', () => scroller.offset(line()));
}
