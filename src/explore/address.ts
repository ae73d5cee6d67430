/** The page's address while a reader explores: a shared link opens the same view, and back leads back. */
import { EXPLORE, isExplore } from './view.ts';

/** @returns what undoes it */
function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

/**
 * Watches the address for explore: links to it, back and forward, and the address the page was opened with.
 * @param onExplore called with the fragment when it asks for explore, and with undefined when it no longer does
 * @returns what undoes it
 */
export function watchExplore(onExplore: (hash: string | undefined) => void): () => void {
  const read = () => onExplore(isExplore(location.hash) ? location.hash : undefined);
  const onClick = (event: Event) => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const link = event.target instanceof Element && event.target.closest('a');
    const hash = link && link.getAttribute('href');
    if (!hash || !isExplore(hash) || ctrlKey || metaKey || shiftKey) return;
    // Without the browser's own jump, the reader's place in the story stays.
    event.preventDefault();
    history.pushState({ explore: true }, '', hash);
    onExplore(hash);
  };
  const undo = [listen(document, 'click', onClick), listen(window, 'popstate', read)];
  if (isExplore(location.hash)) onExplore(location.hash);
  return () => undo.forEach((each) => each());
}

/** Says the view in the address. @param step 'push' leaves the view before for the browser's back */
export function sayView(hash: string, step: 'push' | 'replace'): void {
  if (step === 'push') history.pushState({ explore: true }, '', hash);
  else history.replaceState(history.state, '', hash);
}

/** Takes explore out of the address; the story's own stays. */
export function leaveExplore(): void {
  if (!location.hash.startsWith(EXPLORE)) return;
  history.pushState(null, '', location.pathname + location.search);
}
