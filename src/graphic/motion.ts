/** Reduced motion: the reader's preference on the page, else the system's. */

/** @returns whether the reader wants less motion, at the time of the call: it may change. */
export function wantsLessMotion(): boolean {
  const { motion } = document.documentElement.dataset;
  if (motion !== undefined) return motion === 'less';
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
