/** How high the card that stands on the page would have to be. */
import { cardHeight } from './card-height.ts';

/** @returns px; each of the card's parts has a box, whatever the frame's height. */
export function measureCard(root: HTMLElement): number {
  const height = (selector: string) => root.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
  const isStory = document.documentElement.dataset['view'] === 'story';
  const text = isStory ? (root.querySelector('#text')?.scrollHeight ?? 0) : 0;
  const rest = height('.head') + height('[data-guide]') + height('.frame-foot');
  return cardHeight({ width: window.innerWidth, text, rest });
}
