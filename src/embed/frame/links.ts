/** Links of a framed story: what is not in the frame opens on the story's own page, in a window of its own. */
import { storyAddress } from './attribution.ts';

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

/** Whether the frame itself follows the link: nothing is saved, and no other window was asked for. */
const isGoing = (link: HTMLAnchorElement, { ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  !link.target && !link.hasAttribute('download') && !ctrlKey && !metaKey && !shiftKey;

interface Told {
  /** The reader leaves for the story's own page. */
  onOpen: () => void;
  /** The frame itself goes, and the story in it ends. */
  onLeave: () => void;
}

/** Sends each link where it can be read. */
export function openOutside({ onOpen, onLeave }: Told): void {
  document.addEventListener(
    'click',
    (event) => {
      const { target } = event;
      const link = target instanceof Element ? target.closest('a') : null;
      const written = link?.getAttribute('href') ?? '';
      if (!link || written === '' || link.hasAttribute('data-go')) return;
      if (written.startsWith('#')) {
        if (isHere(written)) return;
        link.href = storyAddress() + written;
      }
      if (link.href.startsWith(storyAddress())) onOpen();
      if (!link.protocol.startsWith('http')) return;
      if (mayOpen()) {
        link.target = '_blank';
        link.rel = 'noopener';
      } else if (isGoing(link, event)) onLeave();
    },
    { capture: true },
  );
}
