/** What the host hears of its reader, for its own use. */
import type { FromFrame } from '../embed/protocol.ts';
import { openOutside } from './links.ts';

type Say = (message: FromFrame) => void;

const stepOf = (root: HTMLElement) => root.dataset['currentStep'] ?? '';

/** Says each step, and each chapter where another begins. */
function tellSteps(root: HTMLElement, say: Say): void {
  let chapter: string | undefined;
  root.addEventListener('story:step', () => {
    const id = stepOf(root);
    const [now = ''] = id.split('/');
    say({ type: 'event', name: 'step', id });
    if (now !== chapter) say({ type: 'event', name: 'chapter', id: now });
    chapter = now;
  });
}

/** @param root the story's: its events, and the links that leave it, are told as they happen, with the step being read */
export function tellHost(root: HTMLElement, say: Say): void {
  tellSteps(root, say);
  root.addEventListener('click', ({ target }) => {
    const isShared = target instanceof Element && target.closest('[data-share]');
    if (isShared) say({ type: 'event', name: 'share', id: stepOf(root) });
  });
  openOutside(() => say({ type: 'event', name: 'open', id: stepOf(root) }));
}
