/** Resizes an embed without a layout shift: what the reader looks at stays where it is. */
import { scrollerOf, viewportOf, type Viewport } from './ancestors.ts';
import { lendStyles } from './lend-styles.ts';

/** @returns whether the box may change its height without moving anything in sight */
export function mayResize(box: HTMLElement): boolean {
  const viewport = viewportOf(box);
  const { top, bottom } = box.getBoundingClientRect();
  const end = viewport.top + viewport.height;
  const isPainted = performance.getEntriesByType('paint').length;
  return !isPainted || bottom >= end - 1 || top >= end || bottom <= viewport.top;
}

/**
 * @param before where the box was
 * @param height px that it has now
 * @returns where its top is to be, in px from the window's
 */
export function topAfter({ top, bottom }: DOMRect, height: number, viewport: Viewport): number {
  const toEnd = bottom - height;
  if (bottom <= viewport.top) return toEnd;
  const fills = top + height >= viewport.top + viewport.height;
  return fills ? top : Math.max(top, Math.min(viewport.top, toEnd));
}

/**
 * Resizes, and scrolls so that what is seen stays: what follows a box above the viewport, or as much of a box that is
 * now too short for the viewport as there is.
 */
export function resizeWithoutShift(box: HTMLElement, resize: () => void): void {
  const viewport = viewportOf(box);
  const [scroller = document.scrollingElement as HTMLElement] = scrollerOf(box);
  const before = box.getBoundingClientRect();
  // Some browsers would do the same by themselves, and the page would scroll twice.
  const undo = lendStyles(scroller, { 'overflow-anchor': 'none' });
  resize();
  const { top, height } = box.getBoundingClientRect();
  const by = top - topAfter(before, height, viewport);
  if (by) scroller.scrollBy({ top: by, behavior: 'instant' });
  undo();
}
