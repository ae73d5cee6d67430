/** What a title beside a mark of a chronology is: its lines, where they stand, what they cover. */
import type { Box } from '../../../labels/box.ts';
import { textWidth } from '../../../labels/text-width.ts';
import { covered, heightOf, PITCH, type Place, type TextSize } from './label-places.ts';

/** px. */
export const EVENT_FONT = 13.5;
/** The focused are set in a heavier weight, which is as much wider. */
const HEAVIER = 1.06;

/** A mark that wants its title. */
export interface Titled {
  id: string;
  title: string;
  focused: boolean;
  /** What the mark itself covers, in px of the plot. */
  box: Box;
  /** What the title must stay in, so that it is read as its own lane's. */
  frame: Box;
}

/** `y` is the middle of all its lines. */
export interface EventLabel extends Place {
  /** One, or of the focused two. */
  lines: readonly string[];
  focused: boolean;
}

/** @returns px of a title's type. */
export const fontOf = (focused: boolean) => EVENT_FONT * (focused ? HEAVIER : 1);

/** @returns what lines of a title take. */
export function sizeOf(lines: readonly string[], focused: boolean): TextSize {
  const width = Math.max(...lines.map((line) => textWidth(line, fontOf(focused))));
  return { width, height: heightOf(lines.length) };
}

/** @returns what a label covers, in px of the plot. */
export function labelBox(label: EventLabel): Box {
  return covered(label, sizeOf(label.lines, label.focused));
}

/** @returns the lines of a label with their middles, in px of the plot. */
export function linesOf({ lines, y }: EventLabel): { text: string; y: number }[] {
  return lines.map((text, i) => ({ text, y: y + (i - (lines.length - 1) / 2) * PITCH }));
}
