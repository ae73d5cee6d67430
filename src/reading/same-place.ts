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

const stepOf = (steps: readonly HTMLElement[], id: string | undefined) =>
  steps.find(({ dataset }) => dataset['step'] === id);

function placeLeft(): Place | undefined {
  try {
    const kept = sessionStorage.getItem(LEFT + location.pathname);
    return kept === null ? undefined : (JSON.parse(kept) as Place);
  } catch {
    return undefined;
  }
}

/**
 * Keeps the reader's place when they leave the page.
 * @param root the story's, which says the current step
 */
export function keepPlace(root: HTMLElement, steps: readonly HTMLElement[]): void {
  window.addEventListener('pagehide', () => {
    const step = stepOf(steps, root.dataset['currentStep']);
    if (!step) return;
    const { top } = step.getBoundingClientRect();
    const place = { step: step.dataset['step'], top, scrolled: scrollY };
    try {
      sessionStorage.setItem(LEFT + location.pathname, JSON.stringify(place));
    } catch {
      // Where nothing can be kept, the browser's own way back is all there is.
    }
  });
}

/** Moves the page so that the words which the reader left are where they were. */
export function bringBack(steps: readonly HTMLElement[]): void {
  const left = placeLeft();
  // Any other height is not the browser's way back to where this reader was.
  if (!left || scrollY === 0 || Math.abs(scrollY - left.scrolled) > 1) return;
  const step = stepOf(steps, left.step);
  if (!step) return;
  scrollBy({ top: step.getBoundingClientRect().top - left.top, behavior: 'instant' });
}
