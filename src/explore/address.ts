/** Explore's state in the page's address, so that links to a view can be shared, and back and forward work. */
import { stepFragment } from '../reading/address.ts';
import { isExplore } from './view.ts';

/** @returns the fragment of explore that a plain click follows; undefined for other links and clicks. */
function fragmentOf(event: MouseEvent): string | undefined {
  const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const hash = link?.getAttribute('href') ?? '';
  return isExplore(hash) ? hash : undefined;
}

/**
 * Watches the address for explore, for as long as the page lives: links to it, back and forward, and the address that the page was opened with.
 * @param onExplore called with the fragment when it is one of explore, and with undefined when it no longer is
 */
export function watchExplore(onExplore: (hash: string | undefined) => void): void {
  const read = () => onExplore(isExplore(location.hash) ? location.hash : undefined);
  addEventListener('popstate', () => {
    read();
    if (!isExplore(location.hash)) restoreScroll();
  });
  document.addEventListener('click', (event) => {
    const hash = fragmentOf(event);
    if (hash === undefined) return;
    // The browser's own navigation would scroll the story away.
    event.preventDefault();
    pushView(hash);
    onExplore(hash);
  });
  if (isExplore(location.hash)) {
    // After a reload the history's entry says what the address was, and the reading position has been kept (see
    // `reading/keep-position.ts`), be it at other px. By a shared link, explore is over the story's top.
    const stored = storedIn(history.state);
    before = stored ?? '';
    y = stored === undefined ? 0 : undefined;
    read();
  }
}

/** Where the reader left the story: the fragment, and the px scrolled (`y`). */
let before = '';
let y: number | undefined;

/** @returns the fragment that an entry of the history keeps, if it is one by `pushView`. */
const storedIn = (state: unknown) => (state as { explore?: string } | null)?.explore;

/** Undoes the browser's scrolling to the step's beginning: explore is an overlay, under which nothing should move. */
function restoreScroll(): void {
  const top = y;
  y = undefined;
  if (top === undefined) return;
  requestAnimationFrame(() => scrollTo({ top, behavior: 'instant' }));
}

/** Adds a view to the history; the browser's back button leads to the one before. */
export function pushView(hash: string): void {
  if (hash === location.hash) return;
  if (!isExplore(location.hash)) {
    before = stepFragment(document.querySelector('[data-story]'));
    y = scrollY;
  }
  history.pushState({ explore: before }, '', hash);
}

/** The fallback for explore: the table of all events, which is part of the page. Its address replaces explore's. */
export function leadToTable(): void {
  // The reader is led away from where they were, on purpose.
  y = undefined;
  location.replace('#events');
}

/** Puts the story's fragment back into the address, as a new entry of the history. */
export function leaveExplore(): void {
  if (!isExplore(location.hash)) return;
  history.pushState(null, '', location.pathname + location.search + before);
  restoreScroll();
}
