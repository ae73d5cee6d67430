/** What the host hears of its reader, for its own use. */
import type { FromFrame } from '../protocol.ts';
import { openOutside } from './links.ts';

type Say = (message: FromFrame) => void;

const stepOf = (root: HTMLElement) => root.dataset['currentStep'] ?? '';

/** @returns to be called with each step that the reader comes to: says it once, and its chapter where another begins */
export function stepTeller(say: Say): (id: string) => void {
  let told = '';
  return (id) => {
    if (id === told) return;
    const [before, chapter = ''] = [told, id].map((each) => each.split('/')[0]);
    told = id;
    say({ type: 'event', name: 'step', id });
    if (chapter !== before) say({ type: 'event', name: 'chapter', id: chapter });
  };
}

/** @param root the story's: what is shared, and the links that leave it, are told as they happen, with the step being read */
export function tellHost(root: HTMLElement, say: Say): void {
  root.addEventListener('click', ({ target }) => {
    const isShared =
      target instanceof Element && target.closest('[data-share]:not([data-share="report"])');
    if (isShared) say({ type: 'event', name: 'share', id: stepOf(root) });
  });
  openOutside({
    onOpen: () => say({ type: 'event', name: 'open', id: stepOf(root) }),
    // Another page comes into the frame, and scrolls by itself: the host keeps no more room than the frame has.
    onLeave: () => say({ type: 'height', story: 0, card: window.innerHeight }),
  });
}
