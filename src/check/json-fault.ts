/** Why a text is not JSON, in an editor's words. */
import { codeOf } from './code-of.ts';
import { strangerAt, type Words } from './json-strangers.ts';
import { CLOSING, readUpTo, tokenAt, type Bracket, type Read } from './json-tokens.ts';

export interface JsonFault {
  /** Characters (UTF-16 units) from the beginning of the text. */
  offset: number;
  message: string;
  expected: string;
}

const VALUE = 'text in double quotation marks, a number, true, false, [ ] or { }';

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

/** Whether all is well up to the last thing of the text: then what is wrong is that it ends. */
function isOnlyUnfinished({ open, last }: Read, rest: string): boolean {
  if (!WHOLE.test(rest)) return false;
  const isClosing = CLOSING[open.at(-1)?.mark ?? ''] === rest;
  return isClosing ? open.length > 1 && AFTER_VALUE.test(last) : ['[', ',', ':'].includes(last);
}

function quote(found: string): string {
  return found.startsWith('"') ? found : `"${found}"`;
}

/** A word that touches the quotation mark before it, which was then most likely meant to stand in the text. */
function touchesText(text: string, read: Read, offset: number): boolean {
  const isInside = read.open.length > 0 && !isAfterKey(read);
  return (
    isInside &&
    read.last.startsWith('"') &&
    /^"(?!\/[/*])[^\s"{}[\]:,]/.test(text.slice(offset - 1, offset + 2))
  );
}

/** In an entry, where a key must follow: digits that touch the comma are the rest of the number before it. */
function isRestOfNumber(text: string, { open, last, beforeLast }: Read, offset: number): boolean {
  const isInEntry = open.at(-1)?.mark === '{' && last === ',' && /^-?\d+$/.test(beforeLast);
  return isInEntry && /^\d,\d/.test(text.slice(offset - 2, offset + 1));
}

function describe(text: string, read: Read, found: string): Words {
  const isAfterValue = AFTER_VALUE.test(read.last);
  if (found === '') return unclosed(text, read.open) ?? ['the file ends too early', VALUE];
  if (found === '}' || found === ']') return describeBracket(text, read, found);
  if (/^(['‘’“”„«]|\/[/*]|#)/.test(found)) {
    const isComment = /^[/#]/.test(found);
    return isComment
      ? ['JSON does not allow comments', 'the file without the comment']
      : [`JSON does not accept ${found} as a quotation mark`, 'a straight quotation mark (")'];
  }
  if (isAfterKey(read)) return [`missing colon after ${read.last}`, 'a colon'];
  if (!isAfterValue || found === ':') return [`${quote(found)} is not allowed here`, VALUE];
  if (read.open.length === 0)
    return ['there is text after the end of the dataset', 'nothing after the closing bracket'];
  return found === ',' ? ['unexpected comma', VALUE] : [`missing comma before ${found}`, 'a comma'];
}

/**
 * @param text what is not JSON
 * @param offset where a parser gave up; often that is later than where the fault is
 */
export function explainJsonFault(text: string, offset: number): JsonFault {
  const read = readUpTo(text.slice(0, offset));
  if (read.unclosed !== undefined) return describeText(text, read.unclosed, offset);
  const stranger = strangerAt(text, offset);
  if (stranger) return { offset, message: stranger[0], expected: stranger[1] };
  const end = text.trimEnd().length;
  if (offset < end && end - offset < 1000 && isOnlyUnfinished(read, text.slice(offset, end))) {
    return explainJsonFault(text, end);
  }
  const found = tokenAt(text, offset);
  if (touchesText(text, read, offset)) {
    const expected = 'inside a text, \\" or “ ”; between two values, a comma';
    return {
      offset,
      message: `a quotation mark ends the text too early, before ${found}`,
      expected,
    };
  }
  if (isRestOfNumber(text, read, offset)) {
    const expected = 'a decimal point, as in 4.2, and no thousands separators';
    const message = `the number ${read.beforeLast},${found} contains a comma`;
    return { offset: offset - 1, message, expected };
  }
  const [message, expected] = describe(text, read, found);
  return { offset, message, expected };
}
