/** The parser for one paragraph of the inline form (see `inline.ts`): one pass from left to right. */

export type ReferenceKind = 'event' | 'place' | 'source';

export type InlineNode =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis' | 'strong'; children: InlineNode[] }
  | { kind: 'link'; href: string; children: InlineNode[] }
  | { kind: 'reference'; to: ReferenceKind; id: string; children: InlineNode[] };

/** What is not in the form; the text it stands in stays as plain text. */
export interface InlineFault {
  /** Characters (UTF-16 units) from the beginning of the text. */
  offset: number;
  message: string;
  expected: string;
}

type Pair = 'emphasis' | 'strong';

/** A paragraph that is being read, and what is wrong in it so far. */
interface Reader {
  text: string;
  /** The cursor. */
  at: number;
  /** The text's offset in the whole text, for the faults. */
  base: number;
  /** The marks that wait for their partner, the innermost last. */
  open: Pair[];
  faults: InlineFault[];
}

/** Reads what matches the pattern (sticky, `y`) at the cursor. @returns the match, or undefined where nothing was read */
function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text) ?? undefined;
  if (match) reader.at += match[0].length;
  return match;
}

function asText(text: string): InlineNode[] {
  return [{ kind: 'text', text }];
}

/** @param offset from the beginning of the reader's text */
function fault(reader: Reader, offset: number, message: string, expected: string): void {
  reader.faults.push({ offset: reader.base + offset, message, expected });
}

/**
 * Notes a mark that has no partner.
 * @param wrong the end of the sentence that says so
 * @returns the mark as text
 */
function unmatched(
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

const ESCAPE = /\\([\\*[\]()<])/y;
const LINK = /\[((?!\])[^\][\\]*(?:\\.[^\][\\]*)*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/y;
/** What looks like an HTML tag. */
export const TAG = /<(?:\/?[a-z][^<>]*>|!--)/iy;
const PLAIN = /[^\\*[\]<]+/y;

const REFERENCE = /^(event|place|source):([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const ADDRESS = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@])/;

const MARK: Record<Pair, string> = { emphasis: '*', strong: '**' };

/** The mark at the cursor; of `***` the first `*` where emphasis is still open and nested deepest. */
function pairAt({ text, at, open }: Reader): Pair | undefined {
  if (text[at] !== '*') return undefined;
  const isThree = text.startsWith('***', at);
  if (text[at + 1] !== '*' || (isThree && open.at(-1) === 'emphasis')) return 'emphasis';
  return 'strong';
}

function closes(reader: Reader, pair: Pair): boolean {
  return reader.open.includes(pair) && /\S/.test(reader.text[reader.at - 1] ?? ' ');
}

function opens(reader: Reader, pair: Pair): boolean {
  const next = reader.text[reader.at + MARK[pair].length] ?? ' ';
  return !reader.open.includes(pair) && /\S/.test(next);
}

/** Reads from a mark to its partner; without one, the mark is plain text. */
function readPair(reader: Reader, pair: Pair): InlineNode[] {
  const start = reader.at;
  const mark = MARK[pair];
  reader.at += mark.length;
  reader.open.push(pair);
  const children = readNodes(reader);
  const isClosed = children.length > 0 && pairAt(reader) === pair;
  reader.open.pop();
  if (isClosed) {
    reader.at += mark.length;
    return [{ kind: pair, children }];
  }
  return [...unmatched(reader, start, mark, 'is never closed', `a second ${mark}`), ...children];
}

function readStars(reader: Reader, pair: Pair): InlineNode[] {
  if (opens(reader, pair)) return readPair(reader, pair);
  const mark = MARK[pair];
  reader.at += mark.length;
  return unmatched(reader, reader.at - mark.length, mark, 'has no partner', `a second ${mark}`);
}

function readLink(reader: Reader, [whole, label = '', target = '']: RegExpExecArray): InlineNode[] {
  const start = reader.at - whole.length;
  const [, to, id] = REFERENCE.exec(target) ?? [];
  if (!to && !ADDRESS.test(target)) {
    const expected = 'https://…, mailto:…, event:id, place:id or source:id';
    fault(reader, start, `a link cannot point to "${target}"`, expected);
    return asText(whole);
  }
  const { nodes: children, faults } = readMarks(label, reader.base + start + 1);
  for (const each of faults) reader.faults.push(each);
  if (!to || !id) return [{ kind: 'link', href: target, children }];
  return [{ kind: 'reference', to: to as ReferenceKind, id, children }];
}

/** The message for a tag or a character reference, in texts of every kind. */
export function isHtml(tag: string): string {
  return `"${tag}" is HTML; readers would see it as it stands`;
}

function readTag(reader: Reader, tag: string): InlineNode[] {
  const expected = '*emphasis*, **strong** or [label](address)';
  fault(reader, reader.at - tag.length, isHtml(tag), expected);
  return asText(tag);
}

function readMark(reader: Reader): InlineNode[] {
  const mark = reader.text.charAt(reader.at++);
  if (mark === '<') return asText(mark);
  return mark === '\\'
    ? unmatched(reader, reader.at - 1, mark, 'is not followed by a mark', 'a mark after it')
    : unmatched(
        reader,
        reader.at - 1,
        mark,
        'is not part of a link',
        'a complete [label](address)',
      );
}

/** Reads at least one character, so that the loop below ends. */
function readNext(reader: Reader): InlineNode[] {
  const plain = take(reader, PLAIN) ?? take(reader, ESCAPE);
  if (plain) return asText(plain[1] ?? plain[0]);
  const link = take(reader, LINK);
  if (link) return readLink(reader, link);
  const tag = take(reader, TAG);
  if (tag) return readTag(reader, tag[0]);
  const pair = pairAt(reader);
  return pair ? readStars(reader, pair) : readMark(reader);
}

/** Reads up to the end, or to a mark that closes an open one. */
function readNodes(reader: Reader): InlineNode[] {
  const nodes: InlineNode[] = [];
  while (reader.at < reader.text.length) {
    const pair = pairAt(reader);
    if (pair && closes(reader, pair)) break;
    for (const node of readNext(reader)) {
      const last = nodes.at(-1);
      if (node.kind === 'text' && last?.kind === 'text') last.text += node.text;
      else nodes.push(node);
    }
  }
  return nodes;
}

/**
 * @param text one paragraph
 * @param base its offset in the whole text
 */
export function readMarks(
  text: string,
  base: number,
): { nodes: InlineNode[]; faults: InlineFault[] } {
  const reader: Reader = { text, at: 0, base, open: [], faults: [] };
  const nodes = readNodes(reader);
  const faults = reader.faults.sort((a, b) => a.offset - b.offset);
  return { nodes, faults };
}
