/** Work that waits until the reader has come to rest: fast scrolling does not draw, nor fly through, every step. */

/** ms without scrolling. */
const REST = 140;

/** ms after which it is done all the same: those who scroll slowly and steadily are not kept waiting. */
const MOST = 1000;

/** ms between two calls of a reader in haste, at most. */
const HASTE = 600;

/** @returns what calls it off */
export function whenCalm(work: () => void): () => void {
  const end = () => {
    undo();
    work();
  };
  const late = setTimeout(end, MOST);
  let calm = setTimeout(end, REST);
  const onScroll = () => {
    clearTimeout(calm);
    calm = setTimeout(end, REST);
  };
  const undo = () => {
    clearTimeout(calm);
    clearTimeout(late);
    removeEventListener('scroll', onScroll);
  };
  addEventListener('scroll', onScroll, { passive: true });
  return undo;
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
