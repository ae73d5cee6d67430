/** What lies over the corners of a live map: its controls above, the fine print below. Names keep clear of it. */
import type { Box } from '../labels/box.ts';
import { textWidth } from '../labels/text-width.ts';
import type { GraphicWords } from '../i18n/strings.ts';
import type { Size } from './projection.ts';

/** px from the map's edge to its controls, between two of them, and of one. */
const INSET = 8;
const GAP = 6;
const BUTTON = 28;
const BUTTON_FONT = 12.8;
/** px that a button has round its sign and its words: edge, padding, the sign itself, a gap. */
const ROUND_SIGN = 2 * 9.8 + 13;
const BEFORE_WORDS = 6;

/** px. The height of a line is also that of a finger's target. */
export const FINE_PRINT = { font: 11.5, line: 24, padding: 6 };

/** px from the top that the controls take, with a little air: what a scene frames stays below it. */
export const UNDER_CONTROLS = INSET + BUTTON + 4;

/** px of a map's width from which its controls show their words; the same in the controls' styles. */
const WIDE = 560;

/** What a map has in its corners. */
export interface Furniture {
  words: GraphicWords;
  /** The parts of the line in the lower corner: whose map it is, where to read about its borders. */
  finePrint: readonly string[];
  direction: 'ltr' | 'rtl';
}

/** The controls' width, in px: to move the map, to take it along, to explore it, to share the step. */
function controlsWidth(words: GraphicWords, { width, measure = textWidth }: Size): number {
  const signs = [words.openMap, words.explore.download, words.explore.open, words.share];
  const widths = signs.map((sign) =>
    width < WIDE ? ROUND_SIGN : ROUND_SIGN + BEFORE_WORDS + measure(sign, BUTTON_FONT),
  );
  return widths.reduce((sum, each) => sum + each + GAP, INSET);
}

/** @returns the px that the fine print takes of a line and of the map's height; it breaks where it must. */
function finePrintSize(parts: readonly string[], { width, measure = textWidth }: Size): Size {
  const { font, line, padding } = FINE_PRINT;
  const whole = parts.reduce((sum, part) => sum + measure(part, font) + 2 * padding, 0);
  return { width: Math.min(whole, width), height: line * Math.ceil(whole / width) };
}

/** @returns the boxes that are covered on a map of this size, in px. */
export function coveredBy({ words, finePrint, direction }: Furniture, size: Size): Box[] {
  const across = (width: number) =>
    direction === 'rtl'
      ? { left: 0, right: width }
      : { left: size.width - width, right: size.width };
  const controls = { ...across(controlsWidth(words, size)), top: 0, bottom: UNDER_CONTROLS };
  if (finePrint.length === 0) return [controls];
  const { width, height } = finePrintSize(finePrint, size);
  return [controls, { ...across(width), top: size.height - height, bottom: size.height }];
}
