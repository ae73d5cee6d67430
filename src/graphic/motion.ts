/** Whether things may move: the reader's choice on the page decides, and without one the system's setting. */

/** @returns true where the reader asked for less motion; asked anew at each call, as it may change. */
export function wantsLessMotion(): boolean {
  const { motion } = document.documentElement.dataset;
  if (motion !== undefined) return motion === 'less';
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
