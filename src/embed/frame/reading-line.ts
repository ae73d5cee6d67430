/** Which step is being read in a frame, and every step on the way there. */
import { readingLine, stepAt } from '../../reading/steps.ts';

/**
 * @param from the step before; undefined above the first
 * @param to the step now
 * @returns what is entered on the way, in order, `to` last; a jump enters nothing between
 */
export function stepsBetween<T>(
  steps: readonly T[],
  from: T | undefined,
  to: T | undefined,
  isJump: boolean,
): (T | undefined)[] {
  const [start, end] = [from, to].map((step) => (step === undefined ? -1 : steps.indexOf(step)));
  if (start === undefined || end === undefined || start === end) return [];
  if (isJump) return [to];
  const by = Math.sign(end - start);
  return Array.from({ length: Math.abs(end - start) }, (_, i) => steps[start + by * (i + 1)]);
}

/**
 * Enters whatever the reader has come to.
 * @param enter called with each step; with undefined above the first
 * @returns to be called where the story has moved
 */
export function readAlong(
  steps: readonly HTMLElement[],
  enter: (step: HTMLElement | undefined) => void,
): (isJump: boolean) => HTMLElement | undefined {
  let current: HTMLElement | undefined;
  return (isJump) => {
    const now = stepAt(steps, readingLine() * window.innerHeight + 1);
    for (const step of stepsBetween(steps, current, now, isJump)) enter(step);
    current = now;
    return current;
  };
}
