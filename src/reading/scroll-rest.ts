/**
 * How fast the reader scrolls, and work that waits until they slow down: fast scrolling must not draw, nor fly the map
 * through, every step on its way.
 */

/** ms over which speed is averaged: a wheel or a finger moves the page in bursts. */
const WINDOW = 250;

/** px a second, a screenful in one to two seconds: whoever scrolls faster is not reading. */
export const RUSH = 500;

/** ms between two checks of the scroll position. */
const INTERVAL = 140;

/** px that may be scrolled between two checks at reading speed. */
const MOST = (RUSH * INTERVAL) / 1000;

/**
 * @param now the time in ms, from a monotonic clock
 * @returns a function from a scroll position (px), passed on each move, to the speed over the last 250 ms (px a
 *   second)
 */
export function speedometer(now = () => performance.now()): (y: number) => number {
  let moves: { y: number; time: number }[] = [];
  return (y) => {
    const time = now();
    moves = [...moves.filter((move) => time - move.time < WINDOW), { y, time }];
    const distance = Math.max(...moves.map((move) => Math.abs(y - move.y)));
    return (1000 * distance) / WINDOW;
  };
}

/**
 * Does the work once, as soon as scrolling has rested or is as slow as reading.
 * @returns a function that cancels it
 */
export function whenScrollRests(work: () => void): () => void {
  let from = 0;
  // Read in a task of its own: in the middle of a DOM update, `scrollY` would force a reflow.
  setTimeout(() => (from = scrollY));
  const check = () => {
    const moved = Math.abs(scrollY - from);
    from = scrollY;
    if (moved > MOST) return;
    clearInterval(timer);
    work();
  };
  const timer = setInterval(check, INTERVAL);
  return () => clearInterval(timer);
}

/**
 * Debounces the work by scroll speed. Listens to scrolling for as long as the page lives.
 * @returns a function that requests the work: at reading speed it runs at once, otherwise once when scrolling rests
 */
export function debouncedByScroll(work: () => void): () => void {
  const speedAt = speedometer();
  let y = 0;
  let cancel: (() => void) | undefined;
  addEventListener('scroll', () => speedAt((y = scrollY)), { passive: true });
  return () => {
    cancel?.();
    cancel = undefined;
    if (speedAt(y) < RUSH) work();
    else cancel = whenScrollRests(work);
  };
}
