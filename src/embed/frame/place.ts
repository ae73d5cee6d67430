/** Where the reader is in a story whose frame takes another size. */
import { readingLine } from '../../reading/steps.ts';

export interface Place {
  step: HTMLElement;
  /** px from the frame's top to the step's. */
  at: number;
  /** How much of the way to the next step is above the reading line, from 0 to 1. */
  share: number;
  /** Of the frame. */
  size: string;
}

const sizeNow = () => `${window.innerWidth} ${window.innerHeight}`;
const topOf = (element: Element) => element.getBoundingClientRect().top;
const line = () => readingLine() * window.innerHeight;

/** px from a step's beginning to the next one's; from the last one's to the story's end. */
function wayOn(steps: readonly HTMLElement[], step: HTMLElement): number {
  const next = steps[steps.indexOf(step) + 1];
  const end = next ? topOf(next) : document.documentElement.getBoundingClientRect().bottom;
  return Math.max(1, end - topOf(step));
}

/** @param step the one being read */
export function placeAt(steps: readonly HTMLElement[], step: HTMLElement): Place {
  const at = topOf(step);
  return { step, at, share: (line() - at) / wayOn(steps, step), size: sizeNow() };
}

/**
 * @returns px to scroll, so that the same is read: what only grows moves nothing that is seen, and in a frame of
 *   another size the reading line is as far into the step as it was
 */
export function wayBack(steps: readonly HTMLElement[], { step, at, share, size }: Place): number {
  const to = size === sizeNow() ? at : line() - share * wayOn(steps, step);
  return topOf(step) - to;
}
