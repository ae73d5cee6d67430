/** One shape and one dash pattern for each colour of the dataset, so that no meaning depends on hue alone. */
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3-shape';
import type { Colour } from '../schema/story.ts';

const SYMBOLS: Record<Colour, SymbolType> = {
  teal: symbolCircle,
  blue: symbolSquare,
  red: symbolDiamond,
  green: symbolTriangle,
  amber: symbolCross,
  violet: symbolStar,
  grey: symbolWye,
};

/** Dash patterns of links and lines, in px. */
export const DASHES: Record<Colour, string | undefined> = {
  teal: undefined,
  blue: undefined,
  red: '8 4',
  green: '2 4',
  amber: '10 3 2 3',
  violet: '5 3',
  grey: '3 3',
};

/** @returns SVG path data of the colour's shape, centred on 0,0, with an area of `area` px². */
export function shapePath(colour: Colour, area: number): string {
  return symbol(SYMBOLS[colour], area).digits(2)() ?? '';
}
