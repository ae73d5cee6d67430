/** A place in a paragraph that is being read, and what has been found wrong so far. */
import type { InlineFault, InlineNode } from './inline-nodes.ts';

export type Pair = 'emphasis' | 'strong';

export interface Reader {
  text: string;
  at: number;
  /** Where the text stands in the whole, for the faults. */
  base: number;
  /** The marks that wait for their partner, the innermost last. */
  open: Pair[];
  faults: InlineFault[];
}

/** Reads on where the text goes on with the pattern (sticky, `y`). @returns the match, or undefined and nothing is read */
export function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text) ?? undefined;
  if (match) reader.at += match[0].length;
  return match;
}

/** @returns the text as the only node, plain */
export function asText(text: string): InlineNode[] {
  return [{ kind: 'text', text }];
}

/** Notes a fault. @param offset from where the reader's text begins, in letters */
export function fault(reader: Reader, offset: number, message: string, expected: string): void {
  reader.faults.push({ offset: reader.base + offset, message, expected });
}

/**
 * Notes that a mark has no partner.
 * @param wrong what is wrong with it, as the end of a sentence
 * @returns the mark as text
 */
export function unmatched(
  reader: Reader,
  at: number,
  mark: string,
  wrong: string,
  partner: string,
): InlineNode[] {
  const expected = `${partner}, or \\${mark.charAt(0)} for the mark itself`;
  fault(reader, at, `"${mark}" ${wrong}`, expected);
  return asText(mark);
}
