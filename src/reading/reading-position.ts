/**
 * Restores the reading position after a reload or on the way back from another page. Browsers restore only the number
 * of px scrolled; if the page's typefaces have arrived since, other words are at that height.
 */

/** The key in `sessionStorage` is this and the page's path. */
const KEY = 'story-left ';

/** Where a step was when its reader left the page. */
interface ReadingPosition {
  step: string;
  /** px from the top of the viewport. */
  top: number;
  /** px that the page was scrolled. */
  scrolled: number;
}

const stepOf = (steps: readonly HTMLElement[], id: string | undefined) =>
  steps.find(({ dataset }) => dataset['step'] === id);

function savedPosition(): ReadingPosition | undefined {
  try {
    const saved = sessionStorage.getItem(KEY + location.pathname);
    return saved === null ? undefined : (JSON.parse(saved) as ReadingPosition);
  } catch {
    return undefined;
  }
}

/**
 * Saves the reading position whenever the reader leaves the page.
 * @param root the story's root element, which carries the current step
 */
export function savePosition(root: HTMLElement, steps: readonly HTMLElement[]): void {
  window.addEventListener('pagehide', () => {
    const step = stepOf(steps, root.dataset['currentStep']);
    if (!step) return;
    const { top } = step.getBoundingClientRect();
    const position = { step: step.dataset['step'], top, scrolled: scrollY };
    try {
      sessionStorage.setItem(KEY + location.pathname, JSON.stringify(position));
    } catch {
      // Storage is full or blocked: the browser's own scroll restoration is the fallback.
    }
  });
}

/** Scrolls so that the step which was being read is as far from the top of the viewport as it was. */
export function restorePosition(steps: readonly HTMLElement[]): void {
  const saved = savedPosition();
  // At any other height the browser has not restored this reader's scroll position: they came by a link, say.
  if (!saved || scrollY === 0 || Math.abs(scrollY - saved.scrolled) > 1) return;
  const step = stepOf(steps, saved.step);
  if (!step) return;
  scrollBy({ top: step.getBoundingClientRect().top - saved.top, behavior: 'instant' });
}
