/** Reads the marks of one paragraph in the inline form, in one pass from left to right. */
import type { InlineFault, InlineNode, ReferenceKind } from './inline-nodes.ts';
import { asText, fault, take, unmatched, type Pair, type Reader } from './inline-reader.ts';

const ESCAPE = /\\([\\*[\]()<])/y;
const LINK = /\[((?!\])[^\][\\]*(?:\\.[^\][\\]*)*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/y;
/** What looks like HTML; sticky, as the other marks are. */
export const TAG = /<(?:\/?[a-z][^<>]*>|!--)/iy;
const PLAIN = /[^\\*[\]<]+/y;

const REFERENCE = /^(event|place|source):([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const ADDRESS = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@])/;

const MARK: Record<Pair, string> = { emphasis: '*', strong: '**' };

/** `*` or `**`, or `*` of `***` where that is what waits for its partner. */
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

/** From a mark to its partner; where that is missing, the mark is text like what follows it. */
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

/** What is said of a tag or a code, in texts of every kind. */
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

/** What stands at the cursor; always moves on. */
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

/** Up to the end, or to a mark that closes one of those that are open. */
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
 * @param base where it stands in the whole text
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
