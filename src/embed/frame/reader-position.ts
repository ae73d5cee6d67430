/** The reader's place: where the step being read is on the screen. It is kept when the layout changes. */
import { readingLine } from '../../reading/steps.ts';
import type { VisibleRange } from './visible-range.ts';

const topOf = (element: Element) => element.getBoundingClientRect().top;

/** In a story that the host scrolls. */
export interface Place {
  step: HTMLElement;
  /** px from the frame's top to the step's. */
  at: number;
  /** How much of the step is above the reading line, from 0 to 1. */
  share: number;
  /** Width and height of the frame. */
  size: string;
}

const frameSize = () => `${window.innerWidth} ${window.innerHeight}`;
const line = () => readingLine() * window.innerHeight;

/** @returns px from a step's top to the next one's; from the last one's to the story's end */
function heightOf(steps: readonly HTMLElement[], step: HTMLElement): number {
  const next = steps[steps.indexOf(step) + 1];
  const end = next ? topOf(next) : document.documentElement.getBoundingClientRect().bottom;
  return Math.max(1, end - topOf(step));
}

/** @param step the one being read */
export function placeAt(steps: readonly HTMLElement[], step: HTMLElement): Place {
  const at = topOf(step);
  return { step, at, share: (line() - at) / heightOf(steps, step), size: frameSize() };
}

/**
 * @returns px to scroll back to the place: in a frame of the same size to the same px, in one of another size to the
 *   same share of the step
 */
export function wayBack(steps: readonly HTMLElement[], { step, at, share, size }: Place): number {
  const to = size === frameSize() ? at : line() - share * heightOf(steps, step);
  return topOf(step) - to;
}

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

/** The place in a column, whose host scrolls it and says nothing. @param root the column's */
export function columnPlace(root: HTMLElement) {
  let place: { step: HTMLElement; at: number } | undefined;
  const topIn = (step: HTMLElement) => topOf(step) - topOf(root);
  return {
    /** Notes where the step being read is in the range that is visible. */
    note(step: HTMLElement | undefined, range: VisibleRange | undefined): void {
      // The range begins at the window's top only if the frame's own top is above that.
      const isBelowTop = range !== undefined && range.top > 0;
      place = step && isBelowTop ? { step, at: topIn(step) - range.top } : undefined;
    },
    /** Brings the step back to where it was noted. */
    restore(): void {
      if (place) bringToTop(root, topIn(place.step) - place.at);
    },
  };
}
