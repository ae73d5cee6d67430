/** Invisible or unintended characters, which break what is made from a text. */
import type { Draft, Entry } from '../draft.ts';
import { mojibakeIn } from '../mojibake.ts';
import { error, warning, type Finding } from '../problem.ts';
import { before, codeOf } from '../quote.ts';

/** What XML 1.0 forbids, so that no feed or sitemap could be made: controls other than a line break or a tab, and two non-characters. */
const FORBIDDEN = /(?![\n\t\x7f-\x9f])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** What a wrong encoding leaves behind: replacement characters, halves of characters, bytes of other encodings. */
const BROKEN = /[\x7f-\x9f\uFFFD]|\p{Cs}/gu;

/** Unicode's marks that open or close a change of text direction, and the end of a paragraph, which closes all of them. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]|\n\s*\n/g;
const ENDS_EMBEDDING = '\u202C';
const ENDS_ISOLATE = '\u2069';
const ISOLATES = '\u2066\u2067\u2068';

/** Of several, the first is reported, with their number. */
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
  return [error('control-character', path, message, expected)];
}

/** Mojibake can be read, so the message quotes it with what it was. */
function misencoded({ value, path }: Entry<string>): Finding[] {
  const marks = mojibakeIn(value);
  const [first] = marks;
  if (!first) return [];
  const message = `"${first.found}" is "${first.meant}" in the wrong encoding ${where(value, marks)}`;
  const expected = `"${first.meant}"; copy the text again, or open the original file as UTF-8`;
  return [warning('broken-encoding', path, message, expected)];
}

function broken({ value, path }: Entry<string>): Finding[] {
  const marks = [...value.matchAll(BROKEN)];
  // Some bytes of mojibake are control characters; it is reported already.
  if (marks.length === 0 || mojibakeIn(value).length > 0) return [];
  const message = `a character was lost to a wrong encoding: ${found(value, marks)}`;
  const expected = 'the character that was there before the text was copied or saved';
  return [warning('broken-encoding', path, message, expected)];
}

/** The marks that stay open after a closing one. */
function afterEnd(open: readonly RegExpExecArray[], end: string): RegExpExecArray[] {
  const isIsolate = (mark: RegExpExecArray | undefined) => ISOLATES.includes(mark?.[0] ?? ' ');
  if (end === ENDS_ISOLATE) return open.slice(0, Math.max(0, open.findLastIndex(isIsolate)));
  return open.length > 0 && !isIsolate(open.at(-1)) ? open.slice(0, -1) : [...open];
}

/** Marks that are not closed in their own paragraph: what follows them may be shown in the wrong order. */
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
  return [warning('open-direction', path, message, expected)];
}

function unseen({ value, path }: Entry<string>): Finding[] {
  if (!/\p{Cf}/u.test(value) || /[^\s\p{Cf}]/u.test(value)) return [];
  const message = `the text is blank: it has only invisible characters such as ${codeOf(value.trim() || value)}`;
  return [warning('unseen-text', path, message, 'some words')];
}

/** Marks without a width that no word needs, and joiners, which some scripts and emoji need and others do not. */
const WIDTHLESS = /[\u200B\u2060-\u2064\uFEFF\u180E\u{E0000}-\u{E007F}]/gu;
const JOINER = /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d\s])[\u200C\u200D]/gu;
/** Flags of England, Scotland and Wales are written with tags, after a black flag. */
const FLAG = /\u{1F3F4}[\u{E0020}-\u{E007F}]+/gu;

function widthless({ value, path }: Entry<string>): Finding[] {
  const text = value.replace(FLAG, (flag) => '_'.repeat(flag.length));
  // A text that has nothing else is reported as blank.
  if (!/[^\s\p{Cf}]/u.test(text)) return [];
  const marks = [...text.matchAll(WIDTHLESS), ...text.matchAll(JOINER)];
  if (marks.length === 0) return [];
  const message = `the text contains a mark that nobody sees: ${found(value, marks)}`;
  const expected = 'the text without it: searches for the word do not find it with the mark inside';
  return [warning('hidden-mark', path, message, expected)];
}

/** Reports control characters; warns of wrong encodings, unclosed marks of direction, and what cannot be seen. */
export function hiddenCharacters({ strings }: Draft): Finding[] {
  return strings.flatMap((each) => [
    ...forbidden(each),
    ...misencoded(each),
    ...broken(each),
    ...turned(each),
    ...unseen(each),
    ...widthless(each),
  ]);
}
