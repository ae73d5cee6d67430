/** Links of a framed story: what is not in the frame opens on the story's own page, in a window of its own. */
import { pageAddress } from './foot.ts';

/** @returns whether a fragment's target is to be seen in the frame. */
function isHere(hash: string): boolean {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target || target.closest('[hidden]')) return false;
  // A card has no box for a chapter, but a way to its steps.
  const isTold = target.matches('[data-step], :has([data-step])');
  return isTold || target.getClientRects().length > 0;
}

/** A sandbox without `allow-popups` opens no window; there the frame itself is all that can go. */
const mayOpen = () => window.origin !== 'null';

/**
 * Sends each link where it can be read.
 * @param onOpen called when the reader leaves for the story's own page
 */
export function openOutside(onOpen: () => void): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      const written = link?.getAttribute('href') ?? '';
      if (!link || written === '' || link.hasAttribute('data-go')) return;
      if (written.startsWith('#')) {
        if (isHere(written)) return;
        link.href = pageAddress() + written;
      }
      if (link.href.startsWith(pageAddress())) onOpen();
      if (link.protocol.startsWith('http') && mayOpen()) {
        link.target = '_blank';
        link.rel = 'noopener';
      }
    },
    { capture: true },
  );
}
