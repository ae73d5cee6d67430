/** The reader's place in a column whose host scrolls it and hears nothing: kept when the column changes its shape. */
import type { Sight } from './visible-range.ts';

export interface ColumnPlace {
  /** Notes where the step being read stands in what is seen. */
  note: (step: HTMLElement | undefined, sight: Sight | undefined) => void;
  /** Brings the step back to where it was noted. */
  restore: () => void;
}

/**
 * Asks for a line of the column at the window's top: the one order by which a frame moves its host. A browser that
 * does not hand it on leaves all as it is.
 * @param y px from the column's top
 */
function bringToTop(root: HTMLElement, y: number): void {
  const line = document.createElement('i');
  line.style.cssText = `position: absolute; inset-block-start: ${y}px`;
  root.append(line);
  line.scrollIntoView({ block: 'start', behavior: 'instant' });
  line.remove();
}

/** @param root the column's */
export function columnPlace(root: HTMLElement): ColumnPlace {
  let place: { step: HTMLElement; at: number } | undefined;
  const topOf = (step: HTMLElement) =>
    step.getBoundingClientRect().top - root.getBoundingClientRect().top;
  return {
    note(step, sight) {
      // What is seen begins at the window's top only where the frame's own top is above it.
      const isUnderTop = sight !== undefined && sight.top > 0;
      place = step && isUnderTop ? { step, at: topOf(step) - sight.top } : undefined;
    },
    restore() {
      if (place) bringToTop(root, topOf(place.step) - place.at);
    },
  };
}
