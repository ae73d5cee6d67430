/**
 * Work beside a text that moves. At the speed of reading it is done at once; when the text rushes by, it waits
 * until the text slows down: nobody sees what it would show, and the text is never late for it.
 */
import { RUSH, speedometer } from '../../reading/scroll-rest.ts';

/** ms without a move. */
const REST = 100;

export interface AtEase {
  /** Does the work now or soon. @param y where the text is, in px */
  soon: (y: number) => void;
  stop: () => void;
}

/** @param now ms of a clock that never goes back */
export function atEase(work: () => void, now?: () => number): AtEase {
  const speedAt = speedometer(now);
  let resting: ReturnType<typeof setTimeout> | undefined;

  return {
    soon(y) {
      clearTimeout(resting);
      if (speedAt(y) < RUSH) work();
      else resting = setTimeout(work, REST);
    },
    stop: () => clearTimeout(resting),
  };
}
