/** The page's address while a reader explores: a shared link opens the same view, and back leads back. */
import { stepFragment } from '../reading/address.ts';
import { isExplore } from './view.ts';

/** @returns what undoes it */
function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

/** @returns the fragment of explore that a plain click asks for; another click is the browser's own affair. */
function askedBy(event: Event): string | undefined {
  const { button, altKey, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const hash = link?.getAttribute('href') ?? '';
  return isExplore(hash) ? hash : undefined;
}

/**
 * Watches the address for explore: links to it, back and forward, and the address the page was opened with.
 * @param onExplore called with the fragment when it asks for explore, and with undefined when it no longer does
 * @returns what undoes it
 */
export function watchExplore(onExplore: (hash: string | undefined) => void): () => void {
  const read = () => onExplore(isExplore(location.hash) ? location.hash : undefined);
  const onPop = () => {
    read();
    if (!isExplore(location.hash)) keepPlace();
  };
  const onClick = (event: Event) => {
    const hash = askedBy(event);
    if (hash === undefined) return;
    // Without the browser's own jump, the reader's place in the story stays.
    event.preventDefault();
    sayView(hash);
    onExplore(hash);
  };
  const undo = [listen(document, 'click', onClick), listen(window, 'popstate', onPop)];
  if (isExplore(location.hash)) {
    // Who loads the page anew goes on where they were, who comes by a shared link at the story's beginning.
    ({ before, place } = keptIn(history.state));
    read();
  }
  return () => undo.forEach((each) => each());
}

/** Where the reader was before explore: the fragment to go back to, and the px scrolled. */
let before = '';
let place: number | undefined;

/** @param state of an entry of the history, in which `sayView` has kept both */
function keptIn(state: unknown): { before: string; place: number } {
  const kept = typeof state === 'object' && state && 'explore' in state ? state.explore : undefined;
  return (kept as { before: string; place: number } | undefined) ?? { before: '', place: 0 };
}

/** Browsers go back to the step's beginning instead: under the layer nothing was scrolled, and nothing shall be. */
function keepPlace(): void {
  const top = place;
  place = undefined;
  if (top === undefined) return;
  requestAnimationFrame(() => scrollTo({ top, behavior: 'instant' }));
}

/** Says the view in the address; the browser's back leads to the one before. */
export function sayView(hash: string): void {
  if (hash === location.hash) return;
  if (!isExplore(location.hash)) {
    before = stepFragment(document.querySelector('[data-story]'));
    place = scrollY;
  }
  history.pushState({ explore: { before, place } }, '', hash);
}

/** Takes explore out of the address; the story's own stays. */
export function leaveExplore(): void {
  if (!isExplore(location.hash)) return;
  history.pushState(null, '', location.pathname + location.search + before);
  keepPlace();
}
