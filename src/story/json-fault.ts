/** Why a text is not JSON, in an editor's words. */

export interface JsonFault {
  /** Characters (UTF-16 units) from the beginning of the text. */
  offset: number;
  message: string;
  expected: string;
}

type Words = [message: string, expected: string];

interface Bracket {
  mark: string;
  offset: number;
}

/** What stands before the fault, read as far as it can be. */
interface Read {
  open: Bracket[];
  last: string;
  beforeLast: string;
  /** Where a text begins that is not closed on its line. */
  unclosed: number | undefined;
}

/** The group is the closing quotation mark of a text, empty where it is missing. */
const TOKEN = /"[^"\\\p{Cc}]*(?:\\.[^"\\\p{Cc}]*)*("?)|[{}[\]:,]|[^\s{}[\]:,"]+/gu;
const CLOSING: Record<string, string> = { '{': '}', '[': ']' };
const VALUE = 'text in double quotation marks, a number, true, false, [ ] or { }';

function readUpTo(text: string): Read {
  const read: Read = { open: [], last: '', beforeLast: '', unclosed: undefined };
  for (const { 0: token, 1: closing, index } of text.matchAll(TOKEN)) {
    if (token in CLOSING) read.open.push({ mark: token, offset: index });
    if (token === '}' || token === ']') read.open.pop();
    if (closing === '') return { ...read, unclosed: index };
    [read.beforeLast, read.last] = [read.last, token];
  }
  return read;
}

/** Whether a key has just been read, so that a colon must follow. */
function isAfterKey({ open, last, beforeLast }: Read): boolean {
  const isText = last.startsWith('"');
  return isText && open.at(-1)?.mark === '{' && (beforeLast === '{' || beforeLast === ',');
}

/** A text that the parser cannot read: a wrong escape, a tab, or no closing quotation mark. */
function describeText(text: string, start: number, offset: number): JsonFault {
  const inside = text.slice(start, offset);
  const control = /\p{Cc}/u.exec(inside);
  if (!control && offset < text.trimEnd().length) {
    const expected = '\\\\ for a backslash, \\" for a quotation mark';
    return { offset, message: 'a backslash stands before what JSON cannot read', expected };
  }
  if (control?.[0] === '\t') {
    const message = 'a tab stands inside a text';
    return { offset: start + control.index, message, expected: '\\t, or a space' };
  }
  const expected = 'a closing quotation mark; a line break is written \\n';
  return { offset: start, message: 'a text is not closed on its line', expected };
}

function unclosed(text: string, open: readonly Bracket[]): Words | undefined {
  const inner = open.at(-1);
  if (!inner) return undefined;
  const line = text.slice(0, inner.offset).split('\n').length;
  return [`the ${inner.mark} of line ${line} is not closed`, CLOSING[inner.mark] ?? ''];
}

function describeBracket(text: string, { open, last }: Read, found: string): Words {
  if (last === ',') return [`a comma too many stands before ${found}`, 'no comma here'];
  if (CLOSING[open.at(-1)?.mark ?? ''] === found) {
    return [`something is missing before ${found}`, VALUE];
  }
  return unclosed(text, open) ?? [`${found} closes nothing`, 'nothing more'];
}

function describe(text: string, read: Read, found: string): Words {
  const isAfterValue = /["\p{L}\d}\]]$/u.test(read.last);
  if (found === '') return unclosed(text, read.open) ?? ['the file ends too soon', VALUE];
  if (found === '}' || found === ']') return describeBracket(text, read, found);
  if (/^(['‘’“”„«]|\/[/*]|#)/.test(found)) {
    const isComment = /^[/#]/.test(found);
    return isComment
      ? ['JSON has no comments', 'the comment taken out']
      : [`${found} is not the quotation mark of JSON`, 'a straight "'];
  }
  if (isAfterKey(read)) return [`a colon is missing after ${read.last}`, 'a colon'];
  if (!isAfterValue || found === ':') return [`${found} cannot stand here`, VALUE];
  if (read.open.length === 0) return ['something stands after the end', 'nothing more'];
  return found === ','
    ? ['a comma cannot stand here', VALUE]
    : [`a comma is missing before ${found}`, 'a comma'];
}

/** What stands at a place: the beginning of a text, a word, or one mark. */
function tokenAt(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 40);
  return /^(?:"[^"\n]*"?|[\p{L}\d.+-]+|\/[/*]|\S)/u.exec(rest)?.[0] ?? '';
}

/**
 * @param text what is not JSON
 * @param offset where a parser gave up; often that is later than where the fault is
 */
export function explainJsonFault(text: string, offset: number): JsonFault {
  const read = readUpTo(text.slice(0, offset));
  if (read.unclosed !== undefined) return describeText(text, read.unclosed, offset);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1);
  const isMerge = /^(<<<<<<<|=======|>>>>>>>)/.test(line);
  const [message, expected] = isMerge
    ? ['a merge was left unfinished here', 'one of the two versions']
    : describe(text, read, tokenAt(text, offset));
  return { offset, message, expected };
}
