/** How tall a card has to be. */

/** px of width from which text and graphics are side by side (as in card.css). */
export const BESIDE = 720;

/** px: a longer text has a button that shows the rest. */
const LONGEST_TEXT = 320;
const LONGEST_BESIDE = 460;

/** @returns px of map and timeline: taller than wide on a phone, flatter on wide cards */
const graphicsHeight = (width: number) => Math.round(Math.min(480, Math.max(360, width * 0.75)));

/** In px. */
export interface CardParts {
  /** Of the frame. */
  width: number;
  /** Height of the longest step's text. */
  text: number;
  /** Height of all that is above and below: title, controls, attribution. */
  rest: number;
}

/** @returns px for the whole card. It does not depend on the frame's own height: that would be a loop. */
export function cardHeight({ width, text, rest }: CardParts): number {
  const body =
    width >= BESIDE
      ? Math.max(graphicsHeight(width), Math.min(text, LONGEST_BESIDE))
      : graphicsHeight(width) + Math.min(text, LONGEST_TEXT);
  return Math.ceil(rest + body);
}

/** @returns px that the card on the page needs, whatever the frame's present height */
export function measureCard(root: HTMLElement): number {
  const { view } = document.documentElement.dataset;
  // A table has its natural height (views.css).
  if (view === 'table') return root.offsetHeight;
  const height = (selector: string) => root.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
  const text = view === 'story' ? (root.querySelector('#text')?.scrollHeight ?? 0) : 0;
  const rest = height('.head') + height('[data-guide]') + height('.frame-foot');
  return cardHeight({ width: window.innerWidth, text, rest });
}
