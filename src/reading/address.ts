/**
 * The reader's place in the page's address, as `#chapter/step`. The browser itself goes to such an
 * address, and back to where a reader was; here the address follows, without a word in the history.
 */

/** ms that a step must have been read: browsers refuse an address that changes too often. */
const REST = 400;

/** @returns the fragment of the step being read; '' before the first. */
export function placeOf(root: HTMLElement | null): string {
  const step = root?.dataset['currentStep'];
  return step === undefined ? '' : `#${step}`;
}

/** @returns what the fragment leads to; nothing, where it is no text (`#100%`). */
function targetOf(fragment: string): Element | null {
  try {
    return document.getElementById(decodeURIComponent(fragment.slice(1)));
  } catch {
    return null;
  }
}

/** @returns whether a link led to something else than a step, and it is still in sight. */
function isElsewhere(fragment: string): boolean {
  const target = targetOf(fragment);
  if (!target || target.matches('[data-step], :has([data-step])')) return false;
  const { top, bottom } = target.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/**
 * Lets the address follow the reader from step to step.
 * @param root the story's, which says the current step and hears of each new one
 * @param isTaken whether the address says something else for now
 */
export function followSteps(root: HTMLElement, isTaken: (hash: string) => boolean): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    const { hash, pathname, search } = location;
    const place = placeOf(root);
    if (place === hash || isTaken(hash) || isElsewhere(hash)) return;
    history.replaceState(history.state, '', pathname + search + place);
  };
  root.addEventListener('story:step', () => {
    clearTimeout(resting);
    resting = setTimeout(follow, REST);
  });
  // The way back leads to another place: the one that was about to be written is behind the reader.
  window.addEventListener('popstate', () => clearTimeout(resting));
}
