/** Why a text is not JSON, in an editor's words. */
import { codeOf } from './quote.ts';

type Words = [message: string, expected: string];

export interface JsonFault {
  /** Characters (UTF-16 units) from the beginning of the text. */
  offset: number;
  message: string;
  expected: string;
}

interface Bracket {
  mark: string;
  offset: number;
}

/** What stands before the fault, read token by token. */
interface Read {
  /** The brackets that are still open, the innermost last. */
  open: Bracket[];
  last: string;
  beforeLast: string;
  /** The offset of a string that has no closing quotation mark on its line. */
  unclosed: number | undefined;
}

/** A string (the group is its closing quotation mark, empty where that is missing), a mark, or a word. */
const TOKEN = /"[^"\\\p{Cc}]*(?:\\.[^"\\\p{Cc}]*)*("?)|[{}[\]:,]|[^\s{}[\]:,"]+/gu;

/** The closing bracket of each opening one. */
const CLOSING: Record<string, string> = { '{': '}', '[': ']' };

function readUpTo(text: string): Read {
  const read: Read = { open: [], last: '', beforeLast: '', unclosed: undefined };
  for (const { 0: token, 1: closing, index } of text.matchAll(TOKEN)) {
    if (Object.hasOwn(CLOSING, token)) read.open.push({ mark: token, offset: index });
    if (token === '}' || token === ']') read.open.pop();
    if (closing === '') return { ...read, unclosed: index };
    [read.beforeLast, read.last] = [read.last, token];
  }
  return read;
}

/** The token at an offset: the beginning of a string, a word, or one mark. */
function tokenAt(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 40);
  return /^(?:"[^"\n]*"?|[\p{L}\d.+-]+|\/[/*]|\S)/u.exec(rest)?.[0] ?? '';
}

/** Spaces that JSON does not allow between its values, characters of no width, and control characters. */
const INVISIBLE = /^(?![ \t\n\r])[\s\p{Cf}\p{Cc}]/u;

const INVISIBLE_NAMES: Record<string, string> = {
  '\u00A0': 'a no-break space',
  '\u202F': 'a narrow no-break space',
  '\u200B': 'a zero-width space',
  '\uFEFF': 'a byte order mark',
};

function invisibleAt(text: string, offset: number): Words | undefined {
  const [found] = INVISIBLE.exec(text.slice(offset, offset + 2)) ?? [];
  if (found === undefined) return undefined;
  const name = INVISIBLE_NAMES[found];
  const message = `invisible character: ${codeOf(found)}${name ? `, ${name}` : ''}`;
  return [message, 'an ordinary space, or nothing'];
}

/** Git's conflict markers, which an editor may have indented. */
const CONFLICT = /^\s*(<{7}|\|{7}|={7}|>{7})/;

function conflictAt(text: string, offset: number): Words | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 7);
  const [, mark] = CONFLICT.exec(line) ?? [];
  if (!mark) return undefined;
  return [
    `"${mark}" is a Git conflict marker: two versions of the file were not merged here`,
    'one of the two versions, without the lines that start with <<<<<<<, ======= and >>>>>>>',
  ];
}

/** Two lines with the same separator, the first of which begins neither JSON nor a comment. */
const TABLE = /^\s*[^\s{[/#<][^\n]*?([,;\t])[^\n]*\n[^\n]*\1/;

function tableIn(text: string): Words | undefined {
  if (!TABLE.test(text.slice(0, 2000))) return undefined;
  return ['it looks like a table (CSV)', 'a dataset in JSON, which starts with {'];
}

const VALUE = 'text in double quotation marks, a number, true, false, [ ] or { }';

/** Whether the last token is a key, after which a colon must follow. */
function isAfterKey({ open, last, beforeLast }: Read): boolean {
  const isText = last.startsWith('"');
  return isText && open.at(-1)?.mark === '{' && (beforeLast === '{' || beforeLast === ',');
}

/** A string that cannot be read: a wrong escape, a tab, or no closing quotation mark. */
function describeString(text: string, start: number, offset: number): JsonFault {
  const inside = text.slice(start, offset);
  const control = /\p{Cc}/u.exec(inside);
  if (!control && offset < text.trimEnd().length) {
    const expected = '\\\\ for a backslash, \\" for a quotation mark';
    return { offset, message: 'JSON does not allow what follows this backslash', expected };
  }
  if (control?.[0] === '\t') {
    const message = 'a text contains a tab';
    return { offset: start + control.index, message, expected: '\\t, or a space' };
  }
  if (control && !/[\n\r]/.test(control[0])) {
    const message = `a text contains a control character: ${codeOf(control[0])}`;
    return { offset: start + control.index, message, expected: 'the text without it' };
  }
  const expected = 'a closing quotation mark; a line break is written as \\n';
  return { offset: start, message: 'a text has no closing quotation mark on its line', expected };
}

function unclosed(text: string, open: readonly Bracket[]): Words | undefined {
  const inner = open.at(-1);
  if (!inner) return undefined;
  const line = text.slice(0, inner.offset).split('\n').length;
  return [`the ${inner.mark} on line ${line} is never closed`, CLOSING[inner.mark] ?? ''];
}

function describeBracket(text: string, { open, last }: Read, found: string): Words {
  if (last === ',') return [`extra comma before ${found}`, 'no comma here'];
  if (CLOSING[open.at(-1)?.mark ?? ''] === found) {
    return [`a value is missing before ${found}`, VALUE];
  }
  return unclosed(text, open) ?? [`${found} has no opening bracket`, `no ${found} here`];
}

const AFTER_VALUE = /["\p{L}\d}\]]$/u;
const WHOLE = /^(?:"(?:[^"\\]|\\.)*"|true|false|null|-?\d+(?:\.\d+)?|[}\]])$/;

/** Whether the text is valid up to and with its last token, so that only its end comes too early. */
function isOnlyUnfinished({ open, last }: Read, rest: string): boolean {
  if (!WHOLE.test(rest)) return false;
  const isClosing = CLOSING[open.at(-1)?.mark ?? ''] === rest;
  return isClosing ? open.length > 1 && AFTER_VALUE.test(last) : ['[', ',', ':'].includes(last);
}

/** Whether a word touches the quotation mark before it, which was then most likely meant to be in the text. */
function touchesString(text: string, read: Read, offset: number): boolean {
  const isInside = read.open.length > 0 && !isAfterKey(read);
  return (
    isInside &&
    read.last.startsWith('"') &&
    /^"(?!\/[/*])[^\s"{}[\]:,]/.test(text.slice(offset - 1, offset + 2))
  );
}

/** Where a key must follow: digits that touch the comma are the rest of the number before it (4,2). */
function isRestOfNumber(text: string, { open, last, beforeLast }: Read, offset: number): boolean {
  const isInEntry = open.at(-1)?.mark === '{' && last === ',' && /^-?\d+$/.test(beforeLast);
  return isInEntry && /^\d,\d/.test(text.slice(offset - 2, offset + 1));
}

function describe(text: string, read: Read, found: string): Words {
  if (found === '') return unclosed(text, read.open) ?? ['the file ends too early', VALUE];
  if (found === '}' || found === ']') return describeBracket(text, read, found);
  if (/^(?:\/[/*]|#)/.test(found))
    return ['JSON does not allow comments', 'the file without the comment'];
  if (/^['‘’“”„«]/.test(found))
    return [`JSON does not accept ${found} as a quotation mark`, 'a straight quotation mark (")'];
  if (isAfterKey(read)) return [`missing colon after ${read.last}`, 'a colon'];
  if (!AFTER_VALUE.test(read.last) || found === ':') {
    return [`${found.startsWith('"') ? found : `"${found}"`} is not allowed here`, VALUE];
  }
  if (read.open.length === 0)
    return ['there is text after the end of the dataset', 'nothing after the closing bracket'];
  return found === ',' ? ['unexpected comma', VALUE] : [`missing comma before ${found}`, 'a comma'];
}

/**
 * @param text what is not JSON
 * @param offset where a parser gave up; often that is later than where the fault is
 */
export function explainJsonFault(text: string, offset: number): JsonFault {
  const fault = ([message, expected]: Words, at = offset) => ({ offset: at, message, expected });
  const read = readUpTo(text.slice(0, offset));
  if (read.unclosed !== undefined) return describeString(text, read.unclosed, offset);
  const foreign = tableIn(text) ?? invisibleAt(text, offset) ?? conflictAt(text, offset);
  if (foreign) return fault(foreign);
  const end = text.trimEnd().length;
  if (offset < end && end - offset < 1000 && isOnlyUnfinished(read, text.slice(offset, end))) {
    return explainJsonFault(text, end);
  }
  const found = tokenAt(text, offset);
  if (touchesString(text, read, offset)) {
    const message = `a quotation mark ends the text too early, before ${found}`;
    return fault([message, 'inside a text, \\" or “ ”; between two values, a comma']);
  }
  if (isRestOfNumber(text, read, offset)) {
    const message = `the number ${read.beforeLast},${found} contains a comma`;
    return fault([message, 'a decimal point, as in 4.2, and no thousands separators'], offset - 1);
  }
  return fault(describe(text, read, found));
}
