/** Whether things may move: the reader's own setting of the system decides. */

/** @returns true where the reader asked for less motion; asked anew at each call, as it may change. */
export function wantsLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
