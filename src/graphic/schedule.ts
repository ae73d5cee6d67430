/**
 * When work runs, so that the main thread stays free for the reader. Apart from `task-queue.ts`, because these
 * functions are part of the page's first script and that one is not.
 */

/** Yields to the main thread. @returns a promise that resolves in the next task */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** @returns a promise that resolves after the next animation frame's layout: positions can be read without a reflow. */
export async function nextAnimationFrame(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await nextTask();
}

/**
 * Runs the work when the browser is idle, at the latest after 4 s; without `requestIdleCallback`, after 0.3 s.
 * @returns a function that cancels it
 */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 300);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 4000 });
  return () => cancelIdleCallback(handle);
}
