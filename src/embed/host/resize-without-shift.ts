/** Changes of height that a reader does not see: what they look at stays where it is. */
import type { Port } from './ancestors.ts';
import { dress } from './lend-styles.ts';

/** @returns whether the box may change its height without moving what is in sight. */
export function mayGrow(box: HTMLElement, port: Port): boolean {
  const { top, bottom } = box.getBoundingClientRect();
  const end = port.top + port.height;
  const isPainted = performance.getEntriesByType('paint').length;
  return !isPainted || bottom >= end - 1 || top >= end || bottom <= port.top;
}

/**
 * @param before where the box was
 * @param height px that it has now
 * @returns where its top is to be, in px from the window's
 */
export function topAfter({ top, bottom }: DOMRect, height: number, port: Port): number {
  const toEnd = bottom - height;
  if (bottom <= port.top) return toEnd;
  const fills = top + height >= port.top + port.height;
  return fills ? top : Math.max(top, Math.min(port.top, toEnd));
}

/**
 * Makes a change, and scrolls so that what is seen stays: what follows a box that lies above it, or as much of a
 * box that has become too short for it as there is.
 */
export function growing(
  box: HTMLElement,
  port: Port,
  scroller = document.scrollingElement as HTMLElement,
  change: () => void,
): void {
  const before = box.getBoundingClientRect();
  // The browser may do the same by itself, and not all do.
  const undo = dress(scroller, { 'overflow-anchor': 'none' });
  change();
  const { top, height } = box.getBoundingClientRect();
  const by = top - topAfter(before, height, port);
  if (by) scroller.scrollBy({ top: by, behavior: 'instant' });
  undo();
}
