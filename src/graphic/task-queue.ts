/** Splits long tasks: each piece runs in a task of its own, so that the page can respond to input in between. */

/**
 * @param pieces run in this order, the first one in the next task
 * @returns a function that cancels those that have not run
 */
export function runInTasks(pieces: readonly (() => unknown)[]): () => void {
  const left = [...pieces];
  const next = () => {
    left.shift()?.();
    if (left.length > 0) timer = setTimeout(next);
  };
  let timer = setTimeout(next);
  return () => {
    left.length = 0;
    clearTimeout(timer);
  };
}

/** @returns a piece that warms a cache. Errors are ignored: the code that needs the result throws and handles them. */
export function tryEarly(make: () => unknown): () => void {
  return () => {
    try {
      make();
    } catch {
      // See above.
    }
  };
}
