/** Work too long for one task: its pieces are done in tasks of their own, and between two of them the page answers. */

/**
 * @param pieces done in this order, the first one soon
 * @returns what calls off those that are left
 */
export function inTurn(pieces: readonly (() => unknown)[]): () => void {
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

/** @returns a piece that only makes something ahead: where that fails, it fails again where it is needed, and is caught there */
export function ahead(make: () => unknown): () => void {
  return () => {
    try {
      make();
    } catch {
      // Who needs it will hear of it.
    }
  };
}
