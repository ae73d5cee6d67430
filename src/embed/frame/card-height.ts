/** How high a card must be, so that a page can give the frame its room. */

/** Widths in px from which text and graphics stand side by side (frame.css says the same). */
export const BESIDE = 720;

/** px: a longer text has a button that shows the rest. */
const LONGEST_TEXT = 320;
const LONGEST_BESIDE = 460;

/** px of map and timeline at their best: higher than wide on a phone, lower on wide cards. */
const graphics = (width: number) => Math.round(Math.min(480, Math.max(360, width * 0.75)));

export interface Parts {
  /** px of the frame. */
  width: number;
  /** The longest step's text. */
  text: number;
  /** All else that stands over and under: title, controls, source. */
  rest: number;
}

/** @returns px for the whole card. It does not depend on the frame's own height, so the two never chase each other. */
export function cardHeight({ width, text, rest }: Parts): number {
  const body =
    width >= BESIDE
      ? Math.max(graphics(width), Math.min(text, LONGEST_BESIDE))
      : graphics(width) + Math.min(text, LONGEST_TEXT);
  return Math.ceil(rest + body);
}
