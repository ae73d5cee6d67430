/** Invisible or unintended characters, which break what is made from a text. */
import { codeOf } from '../code-of.ts';
import type { Draft, Entry } from '../draft.ts';
import { misreadIn } from '../misread.ts';
import type { Finding } from '../problem.ts';
import { before } from './texts.ts';

/** No feed or sitemap (XML 1.0) may hold them: controls but a new line and a tab, and two that are no characters. */
const FORBIDDEN = /(?![\n\t\x7f-\x9f])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** What a wrong encoding leaves behind: its own mark, halves of characters, and bytes of other encodings. */
const BROKEN = /[\x7f-\x9f\uFFFD]|\p{Cs}/gu;

/** Marks that turn the direction of what follows, those that end them, and the end of a paragraph, past which none reaches. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]|\n\s*\n/g;
const ENDS_EMBEDDING = '\u202C';
const ENDS_ISOLATE = '\u2069';
const ISOLATES = '\u2066\u2067\u2068';

/** If a text has several, the first is reported, with their number. */
function where(text: string, marks: readonly { index: number }[]): string {
  const times = marks.length > 1 ? `, the first of ${marks.length}` : '';
  return `(${before(text, marks[0]?.index ?? 0)}${times})`;
}

function found(text: string, marks: readonly RegExpExecArray[]): string {
  return `${codeOf(marks[0]?.[0] ?? '')} ${where(text, marks)}`;
}

function forbidden({ value, path }: Entry<string>): Finding[] {
  const marks = [...value.matchAll(FORBIDDEN)];
  if (marks.length === 0) return [];
  const message = `the text contains a control character: ${found(value, marks)}`;
  const expected = marks[0]?.[0] === '\r' ? 'only \\n for a line break' : 'the text without it';
  return [{ severity: 'error', rule: 'control-character', path, message, expected }];
}

/** It can be read, so the message quotes it, with what it was. */
function misread({ value, path }: Entry<string>): Finding[] {
  const marks = misreadIn(value);
  const [first] = marks;
  if (!first) return [];
  const message = `"${first.found}" is "${first.meant}" in the wrong encoding ${where(value, marks)}`;
  const expected = `"${first.meant}"; copy the text again, or open the original file as UTF-8`;
  return [{ severity: 'warning', rule: 'broken-encoding', path, message, expected }];
}

function broken({ value, path }: Entry<string>): Finding[] {
  const marks = [...value.matchAll(BROKEN)];
  // A misread text is reported already; some of its bytes are control characters.
  if (marks.length === 0 || misreadIn(value).length > 0) return [];
  const message = `a character was lost to a wrong encoding: ${found(value, marks)}`;
  const expected = 'the character that was there before the text was copied or saved';
  return [{ severity: 'warning', rule: 'broken-encoding', path, message, expected }];
}

/** Of the marks that are open, those that a closing one leaves open. */
function afterEnd(open: readonly RegExpExecArray[], end: string): RegExpExecArray[] {
  const isIsolate = (mark: RegExpExecArray | undefined) => ISOLATES.includes(mark?.[0] ?? ' ');
  if (end === ENDS_ISOLATE) return open.slice(0, Math.max(0, open.findLastIndex(isIsolate)));
  return open.length > 0 && !isIsolate(open.at(-1)) ? open.slice(0, -1) : [...open];
}

/** Marks that nothing ends in their own paragraph: what follows may be read the wrong way round. */
function unclosed(text: string): RegExpExecArray[] {
  const left: RegExpExecArray[] = [];
  let open: RegExpExecArray[] = [];
  for (const mark of text.matchAll(TURNS)) {
    const [turn] = mark;
    if (turn.startsWith('\n')) left.push(...open.splice(0));
    else if (turn === ENDS_ISOLATE || turn === ENDS_EMBEDDING) open = afterEnd(open, turn);
    else open.push(mark);
  }
  return [...left, ...open];
}

function turned({ value, path }: Entry<string>): Finding[] {
  const marks = unclosed(value);
  const [first] = marks;
  if (!first) return [];
  const message = `a mark that changes the text direction is never closed: ${found(value, marks)}`;
  const end = ISOLATES.includes(first[0]) ? ENDS_ISOLATE : ENDS_EMBEDDING;
  const expected = `${codeOf(end)} where the change should end, or the text without the mark`;
  return [{ severity: 'warning', rule: 'open-direction', path, message, expected }];
}

function unseen({ value, path }: Entry<string>): Finding[] {
  if (!/\p{Cf}/u.test(value) || /[^\s\p{Cf}]/u.test(value)) return [];
  const message = `the text is blank: it has only invisible characters such as ${codeOf(value.trim() || value)}`;
  return [{ severity: 'warning', rule: 'unseen-text', path, message, expected: 'some words' }];
}

/**
 * Reports control characters; warns of what a wrong encoding has left, of directions that stay
 * turned, and of texts that cannot be seen.
 */
export function hiddenCharacters({ strings }: Draft): Finding[] {
  return strings.flatMap((each) => [
    ...forbidden(each),
    ...misread(each),
    ...broken(each),
    ...turned(each),
    ...unseen(each),
  ]);
}
