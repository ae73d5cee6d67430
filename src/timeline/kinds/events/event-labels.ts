/** What a title beside a mark of a chronology is: its lines, where they stand, what they cover. */
import type { Box } from '../../../labels/box.ts';
import { shorten, wrap, type LengthOf } from '../../../labels/text-width.ts';

/** px, and the weights of type; those in focus are set heavier. */
export const EVENT_FONT = 13.5;
export const EVENT_WEIGHTS = { plain: 400, focused: 650 };
/** px of a line of a title, and from one to the next. */
const LINE = 16;
const PITCH = 15;

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

/** A title's place: `x` and the middle of all its lines `y`, in px of the plot. */
export interface Place {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface EventLabel extends Place {
  /** One, or of the focused two. */
  lines: readonly string[];
  /** px of the longest. */
  width: number;
  focused: boolean;
}

/** @returns px of so many lines. */
export function heightOf(lines: number): number {
  return LINE + (lines - 1) * PITCH;
}

/** @returns what a label covers, in px of the plot. */
export function labelBox({ x, y, anchor, width, lines }: Omit<EventLabel, 'focused'>): Box {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  const half = heightOf(lines.length) / 2;
  return { left, right: left + width, top: y - half, bottom: y + half };
}

/** @returns the lines of a label with their middles, in px of the plot. */
export function linesOf({ lines, y }: EventLabel): { text: string; y: number }[] {
  return lines.map((text, i) => ({ text, y: y + (i - (lines.length - 1) / 2) * PITCH }));
}

/** @returns px of the longest line. */
export function widest(lines: readonly string[], lengthOf: LengthOf): number {
  return Math.max(...lines.map(lengthOf));
}

/** @returns the title in two lines as nearly alike as its words allow; undefined where it is one word. */
export function halve(title: string, lengthOf: LengthOf): string[] | undefined {
  const words = title.trim().split(/\s+/);
  const breaks = words.slice(1).map((_, i) => {
    const lines = [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')];
    return { lines, width: widest(lines, lengthOf) };
  });
  return breaks.sort((a, b) => a.width - b.width)[0]?.lines;
}

/**
 * @returns as much of the title as fits into so many lines of `width` px, the last with an ellipsis;
 *   undefined where a word before that does not fit
 */
export function cutTitle(
  title: string,
  width: number,
  most: number,
  lengthOf: LengthOf,
): string[] | undefined {
  const lines = wrap(title, width, lengthOf);
  const whole = lines.slice(0, most - 1);
  if (whole.some((line) => lengthOf(line) > width)) return undefined;
  return [...whole, shorten(lines.slice(most - 1).join(' '), width, lengthOf)];
}
