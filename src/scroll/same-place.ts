/**
 * A reload, or the way back from another page, brings the reader to the same words. The browser itself comes back to
 * the same number of px from the top; where the page is set in other typefaces by then, other words are there.
 */

/** In the tab's storage, before the page's path. */
const LEFT = 'story-left ';

/** Where a step was when its reader left the page. */
interface Place {
  step: string;
  /** px from the window's top. */
  top: number;
  /** px that the page was scrolled. */
  scrolled: number;
}

const topOf = (root: HTMLElement, step: string) =>
  root.querySelector(`[data-step="${CSS.escape(step)}"]`)?.getBoundingClientRect().top;

function placeLeft(): Place | undefined {
  try {
    const kept = sessionStorage.getItem(LEFT + location.pathname);
    return kept === null ? undefined : (JSON.parse(kept) as Place);
  } catch {
    return undefined;
  }
}

/** @param root the story's, which says the current step: its place is kept when the reader leaves the page */
export function keepPlace(root: HTMLElement): void {
  window.addEventListener('pagehide', () => {
    const step = root.dataset['currentStep'] ?? '';
    const place = { step, top: topOf(root, step), scrolled: scrollY };
    try {
      sessionStorage.setItem(LEFT + location.pathname, JSON.stringify(place));
    } catch {
      // Where nothing can be kept, the browser's own way back is all there is.
    }
  });
}

/** Moves the page so that the words which the reader left are where they were. */
export function bringBack(root: HTMLElement): void {
  const left = placeLeft();
  // Any other height is not the browser's way back to where this reader was.
  if (!left || scrollY === 0 || Math.abs(scrollY - left.scrolled) > 1) return;
  const top = topOf(root, left.step);
  if (top !== undefined && typeof left.top === 'number') {
    scrollBy({ top: top - left.top, behavior: 'instant' });
  }
}
