/** How high the card that stands on the page would have to be. */
import { cardHeight } from './card-height.ts';

/** @returns px; each of the card's parts has a box, whatever the frame's height. */
export function measureCard(root: HTMLElement): number {
  const { view } = document.documentElement.dataset;
  // Its height is its own (frame.css), whatever the frame's.
  if (view === 'table') return root.offsetHeight;
  const height = (selector: string) => root.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
  const text = view === 'story' ? (root.querySelector('#text')?.scrollHeight ?? 0) : 0;
  const rest = height('.head') + height('[data-guide]') + height('.frame-foot');
  return cardHeight({ width: window.innerWidth, text, rest });
}
