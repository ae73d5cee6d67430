/** The reader's place in a column, whose host scrolls it. It is kept when the layout changes. */
import type { VisibleRange } from './visible-range.ts';

const topOf = (element: Element) => element.getBoundingClientRect().top;

/**
 * Has the host's page scroll until a line of the column is at the window's top: `scrollIntoView` is the only way in
 * which a frame can scroll its host. Where the browser does not allow it, nothing moves.
 * @param y px from the column's top
 */
function bringToTop(root: HTMLElement, y: number): void {
  const mark = document.createElement('i');
  mark.style.cssText = `position: absolute; inset-block-start: ${y}px`;
  root.append(mark);
  mark.scrollIntoView({ block: 'start', behavior: 'instant' });
  mark.remove();
}

/** The place in a column, whose host scrolls it and says nothing. @param root the column's */
export function columnPlace(root: HTMLElement) {
  let place: { step: HTMLElement; at: number } | undefined;
  const topIn = (step: HTMLElement) => topOf(step) - topOf(root);
  return {
    /** Notes where the step being read is in the range that is visible. */
    note(step: HTMLElement | undefined, range: VisibleRange | undefined): void {
      // The range begins at the window's top only if the frame's own top is above that.
      const isBelowTop = range !== undefined && range.top > 0;
      place = step && isBelowTop ? { step, at: topIn(step) - range.top } : undefined;
    },
    /** Brings the step back to where it was noted. */
    restore(): void {
      if (place) bringToTop(root, topIn(place.step) - place.at);
    },
  };
}
