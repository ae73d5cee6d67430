/** Changes of height that a reader does not see: what they look at stays where it is. */
import type { Port } from './ancestors.ts';
import { dress } from './dress.ts';

/** @returns whether the box may change its height without moving what is in sight. */
export function mayGrow(box: HTMLElement, port: Port): boolean {
  const { top, bottom } = box.getBoundingClientRect();
  const end = port.top + port.height;
  const isPainted = performance.getEntriesByType('paint').length;
  return !isPainted || bottom >= end - 1 || top >= end || bottom <= port.top;
}

/** Makes a change; where the box lies above what is seen, the page is scrolled by as much. */
export function growing(
  box: HTMLElement,
  port: Port,
  scroller = document.scrollingElement as HTMLElement,
  change: () => void,
): void {
  const { bottom } = box.getBoundingClientRect();
  if (bottom > port.top) return change();
  // The browser may do the same by itself, and not all do.
  const undo = dress(scroller, { 'overflow-anchor': 'none' });
  change();
  scroller.scrollTop += box.getBoundingClientRect().bottom - bottom;
  requestAnimationFrame(undo);
}
