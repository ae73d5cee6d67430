/** Pauses in which the page answers. */

/** @returns when the task that runs is over, and the page has answered */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** @returns when the next frame is laid out: where things stand then costs nothing to ask */
export async function nextFrame(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await nextTask();
}
