/**
 * Keeps the step being read in the page's address, as `#chapter/step`, without adding entries to the history. The
 * browser itself scrolls to such an address, and back to it.
 */

/** ms to debounce: browsers throttle or refuse frequent `replaceState` calls. */
const DELAY = 400;

/** @returns the fragment of the step being read; '' before the first. */
export function stepFragment(root: HTMLElement | null): string {
  const step = root?.dataset['currentStep'];
  return step === undefined ? '' : `#${step}`;
}

/** @returns the element that a fragment names; null for one that does not decode (`#100%`), too. */
function targetOf(fragment: string): Element | null {
  try {
    return document.getElementById(decodeURIComponent(fragment.slice(1)));
  } catch {
    return null;
  }
}

/** @returns whether the fragment names something other than a step or chapter, and that is still in the viewport. */
function isElsewhere(fragment: string): boolean {
  const target = targetOf(fragment);
  if (!target || target.matches('[data-step], :has([data-step])')) return false;
  const { top, bottom } = target.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/**
 * Makes the address follow the reader from step to step.
 * @param root the story's root element, which carries the current step and receives `story:step`
 * @param isTaken whether this fragment is in use by another part of the page and must stay
 */
export function followSteps(root: HTMLElement, isTaken: (hash: string) => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    const { hash, pathname, search } = location;
    const fragment = stepFragment(root);
    if (fragment === hash || isTaken(hash) || isElsewhere(hash)) return;
    history.replaceState(history.state, '', pathname + search + fragment);
  };
  root.addEventListener('story:step', () => {
    clearTimeout(timer);
    timer = setTimeout(follow, DELAY);
  });
  // A pending update would overwrite the address that the reader has just gone back or forward to.
  window.addEventListener('popstate', () => clearTimeout(timer));
}
