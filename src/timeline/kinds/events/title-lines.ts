/** How a title is set where there is not room for all of it on one line. */
import { shorten, textWidth, wrap } from '../../../labels/text-width.ts';

/** @returns the title in two lines as nearly alike as its words allow; undefined where it is one word. */
export function halve(title: string, font: number): [string, string] | undefined {
  const words = title.trim().split(/\s+/);
  const breaks = words
    .slice(1)
    .map((_, i): [string, string] => [
      words.slice(0, i + 1).join(' '),
      words.slice(i + 1).join(' '),
    ]);
  const width = (lines: [string, string]) =>
    Math.max(...lines.map((line) => textWidth(line, font)));
  return breaks.sort((a, b) => width(a) - width(b))[0];
}

/**
 * @returns as much of the title as fits into so many lines of `width` px, the last with an ellipsis;
 *   undefined where a word before that does not fit
 */
export function cutTitle(
  title: string,
  font: number,
  width: number,
  most: number,
): string[] | undefined {
  const lines = wrap(title, font, width);
  const whole = lines.slice(0, most - 1);
  if (whole.some((line) => textWidth(line, font) > width)) return undefined;
  return [...whole, shorten(lines.slice(most - 1).join(' '), font, width)];
}
