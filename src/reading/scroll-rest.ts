/** Work that waits until the reader has come to rest: fast scrolling does not draw, nor fly through, every step. */
import { RUSH, speedometer } from './speed.ts';

/** ms between two looks at where the reader is. */
const LOOK = 140;

/** px from one look to the next. */
const FAR = (RUSH * LOOK) / 1000;

/** @returns what calls it off */
export function whenCalm(work: () => void): () => void {
  let from = 0;
  // Where the page stands is asked in a task of its own: in the midst of a change it would be laid out for the answer.
  setTimeout(() => (from = scrollY));
  const look = () => {
    const moved = Math.abs(scrollY - from);
    from = scrollY;
    if (moved > FAR) return;
    clearInterval(looking);
    work();
  };
  const looking = setInterval(look, LOOK);
  return () => clearInterval(looking);
}

/** @returns a call for the work: done at once, or, where the page rushes by, when all is calm */
export function unhurried(work: () => void): () => void {
  const speedAt = speedometer();
  let y = 0;
  let undo: (() => void) | undefined;
  addEventListener('scroll', () => speedAt((y = scrollY)), { passive: true });
  return () => {
    undo?.();
    undo = undefined;
    if (speedAt(y) < RUSH) work();
    else undo = whenCalm(work);
  };
}
