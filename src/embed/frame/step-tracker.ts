/** Which step is being read in a frame that its host scrolls, and every step on the way there. */
import { RUSH, speedometer } from '../../reading/scroll-rest.ts';
import { positionIn, type ReadingPosition } from '../../reading/reading-position.ts';
import { readingLine, stepAt } from '../../reading/steps.ts';

/** ms without scrolling. */
const REST = 100;

/**
 * Throttles by speed: work is done at once while scrolling is slow enough to read, and else when it slows down or
 * rests, since nobody could see what it would show.
 * @param now ms of a clock that never goes back
 */
export function throttleBySpeed(work: () => void, now?: () => number) {
  const speedAt = speedometer(now);
  let resting: ReturnType<typeof setTimeout> | undefined;
  return {
    /** Does the work now or soon. @param y the scroll position in px */
    soon(y: number): void {
      clearTimeout(resting);
      if (speedAt(y) < RUSH) work();
      else resting = setTimeout(work, REST);
    },
    stop: () => clearTimeout(resting),
  };
}

/**
 * @param from the step before; undefined above the first
 * @param to the step now
 * @returns the steps to enter, in order, `to` last; a jump enters none between
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

export interface StepTracker {
  /** The story has been scrolled to `y` px. */
  moveTo: (y: number) => void;
  /** The way to the next position is no reading: no step on it is entered. */
  jump: () => void;
  /** Where the reader is; undefined before the first step, at the story's top and at its end. */
  position: () => ReadingPosition | undefined;
  stop: () => void;
}

/** @param enter called with each step that the reader comes to; with undefined above the first */
export function trackSteps(
  steps: readonly HTMLElement[],
  enter: (step: HTMLElement | undefined) => void,
): StepTracker {
  let current: HTMLElement | undefined;
  let position: ReadingPosition | undefined;
  let isJump = false;
  let y = 0;

  const reading = throttleBySpeed(() => {
    const step = stepAt(steps, readingLine() * window.innerHeight + 1);
    for (const each of stepsBetween(steps, current, step, isJump)) enter(each);
    current = step;
    isJump = false;
    const isBetween = y > 0 && y < document.documentElement.scrollHeight - window.innerHeight;
    position = step && isBetween ? positionIn(steps, steps.indexOf(step)) : undefined;
  });
  return {
    moveTo(to) {
      y = to;
      reading.soon(y);
    },
    jump() {
      isJump = true;
    },
    position: () => position,
    stop: reading.stop,
  };
}
