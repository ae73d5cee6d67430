/** Work that waits until the reader has come to rest: fast scrolling does not draw, nor fly through, every step. */

/** ms between two looks at where the reader is. */
const LOOK = 140;

/** px a second, a screenful in one to two: whoever scrolls faster does not read. */
export const RUSH = 500;

/** px from one look to the next. */
const FAR = (RUSH * LOOK) / 1000;

/** ms between two calls of a reader in haste, at most. */
const HASTE = 1000;

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

/** @returns a call for the work: done at once, or, where one call follows fast upon another, when all is calm */
export function unhurried(work: () => void): () => void {
  let last = -Infinity;
  let undo: (() => void) | undefined;
  return () => {
    undo?.();
    const inHaste = performance.now() - last < HASTE;
    last = performance.now();
    if (inHaste) undo = whenCalm(work);
    else work();
  };
}
