/** JSON that may be broken, read token by token as far as that goes. */

export interface Bracket {
  mark: string;
  offset: number;
}

/** What stands before the fault, read as far as it can be. */
export interface Read {
  open: Bracket[];
  last: string;
  beforeLast: string;
  /** Where a text begins that is not closed on its line. */
  unclosed: number | undefined;
}

/** The group is the closing quotation mark of a text, empty where it is missing. */
const TOKEN = /"[^"\\\p{Cc}]*(?:\\.[^"\\\p{Cc}]*)*("?)|[{}[\]:,]|[^\s{}[\]:,"]+/gu;
/** What closes each bracket that opens. */
export const CLOSING: Record<string, string> = { '{': '}', '[': ']' };

/** @param text what stands before a fault */
export function readUpTo(text: string): Read {
  const read: Read = { open: [], last: '', beforeLast: '', unclosed: undefined };
  for (const { 0: token, 1: closing, index } of text.matchAll(TOKEN)) {
    if (Object.hasOwn(CLOSING, token)) read.open.push({ mark: token, offset: index });
    if (token === '}' || token === ']') read.open.pop();
    if (closing === '') return { ...read, unclosed: index };
    [read.beforeLast, read.last] = [read.last, token];
  }
  return read;
}

/** What stands at a place: the beginning of a text, a word, or one mark. */
export function tokenAt(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 40);
  return /^(?:"[^"\n]*"?|[\p{L}\d.+-]+|\/[/*]|\S)/u.exec(rest)?.[0] ?? '';
}
