/** Long tasks split up: each piece runs in a task of its own, so that the page can respond to input between two of them. */

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

/** @returns a piece that warms a cache: an error is ignored, because the code that needs the result will meet it again and handle it. */
export function tryEarly(make: () => unknown): () => void {
  return () => {
    try {
      make();
    } catch {
      // Thrown again, and handled, where the result is used.
    }
  };
}
