/**
 * The inline form of the dataset's texts: `*emphasis*`, `**strong**`,
 * `[label](https://…)`, `[label](mailto:…)`, `[label](event:id)`,
 * `[label](place:id)`, `[label](source:id)`. A backslash takes the next mark
 * literally; a blank line begins a new paragraph. There is no HTML in it.
 */

export type ReferenceKind = 'event' | 'place' | 'source';

export type InlineNode =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis' | 'strong'; children: InlineNode[] }
  | { kind: 'link'; href: string; children: InlineNode[] }
  | { kind: 'reference'; to: ReferenceKind; id: string; children: InlineNode[] };

/** What is not in the form; the text it stands in stays as plain text. */
export interface InlineFault {
  /** Characters from the beginning of the text. */
  offset: number;
  message: string;
  expected: string;
}

export interface InlineText {
  paragraphs: InlineNode[][];
  faults: InlineFault[];
}

/** The marks, each at its start: what they match decides what is done (see `readNext`). */
const ESCAPE = /\\([\\*[\]()<])/y;
const LINK = /\[((?:\\.|[^\][\\])+)\]\(([^()\s]*)\)/y;
const STRONG = /\*\*((?:\\.|(?!\*\*)[^\\])+)\*\*/y;
const EMPHASIS = /\*((?:\\.|[^*\\])+)\*/y;
const TAG = /<\/?[a-z][^>]*>/iy;
const PLAIN = /[^\\*[\]<]+/y;

const REFERENCE = /^(event|place|source):([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const ADDRESS = /^(https?:\/\/|mailto:)\S+$/;

interface Cursor {
  text: string;
  at: number;
  faults: InlineFault[];
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text) ?? undefined;
  if (match) cursor.at += match[0].length;
  return match;
}

/** The parts of a mark's inside, with their faults counted from the whole text's beginning. */
function inside(text: string, offset: number, cursor: Cursor): InlineNode[] {
  const inner: Cursor = { text, at: 0, faults: [] };
  const nodes = readAll(inner);
  cursor.faults.push(...inner.faults.map((f) => ({ ...f, offset: f.offset + offset })));
  return nodes;
}

function literal(cursor: Cursor, text: string, message: string, expected: string): InlineNode {
  cursor.faults.push({ offset: cursor.at - text.length, message, expected });
  return { kind: 'text', text };
}

function linkNode(cursor: Cursor, [whole, label = '', target = '']: RegExpExecArray): InlineNode {
  const reference = REFERENCE.exec(target);
  if (!reference && !ADDRESS.test(target)) {
    const expected = 'https://…, mailto:…, event:id, place:id or source:id';
    return literal(cursor, whole, `a link cannot lead to "${target}"`, expected);
  }
  const children = inside(label, cursor.at - whole.length + 1, cursor);
  if (!reference) return { kind: 'link', href: target, children };
  const [, to, id = ''] = reference;
  return { kind: 'reference', to: to as ReferenceKind, id, children };
}

/** What stands at the cursor; always moves on by at least one character. */
function readNext(cursor: Cursor): InlineNode {
  const escaped = take(cursor, ESCAPE);
  if (escaped) return { kind: 'text', text: escaped[1] ?? '' };
  const link = take(cursor, LINK);
  if (link) return linkNode(cursor, link);
  const strong = take(cursor, STRONG);
  if (strong) {
    return {
      kind: 'strong',
      children: inside(strong[1] ?? '', cursor.at - strong[0].length + 2, cursor),
    };
  }
  const emphasis = take(cursor, EMPHASIS);
  if (emphasis) {
    return {
      kind: 'emphasis',
      children: inside(emphasis[1] ?? '', cursor.at - emphasis[0].length + 1, cursor),
    };
  }
  const tag = take(cursor, TAG);
  if (tag) {
    return literal(
      cursor,
      tag[0],
      `"${tag[0]}" is HTML, which would be shown as it stands`,
      '*emphasis*, **strong** or [label](address)',
    );
  }
  const plain = take(cursor, PLAIN);
  if (plain) return { kind: 'text', text: plain[0] };
  const mark = cursor.text.charAt(cursor.at++);
  if (mark === '<') return { kind: 'text', text: mark };
  const pair = mark === '*' ? 'a second *' : 'a whole [label](address)';
  return literal(
    cursor,
    mark,
    `"${mark}" stands alone`,
    `${pair}, or \\${mark} for the mark itself`,
  );
}

function readAll(cursor: Cursor): InlineNode[] {
  const nodes: InlineNode[] = [];
  while (cursor.at < cursor.text.length) {
    const node = readNext(cursor);
    const last = nodes.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') last.text += node.text;
    else nodes.push(node);
  }
  return nodes;
}

/** Reads a text; what is not in the form is kept as plain text and named in `faults`. */
export function parseInline(text: string): InlineText {
  const faults: InlineFault[] = [];
  const paragraphs = [...text.matchAll(/(?:(?!\n[ \t]*\n)[\s\S])+/g)].flatMap((match) => {
    const paragraph = match[0].trim();
    if (paragraph === '') return [];
    const offset = match.index + match[0].indexOf(paragraph);
    const cursor: Cursor = { text: paragraph, at: 0, faults: [] };
    const nodes = readAll(cursor);
    faults.push(...cursor.faults.map((fault) => ({ ...fault, offset: fault.offset + offset })));
    return [nodes];
  });
  return { paragraphs, faults };
}

function words(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : words(node.children))).join('');
}

/** @returns the text without its marks, one space between paragraphs. */
export function plainText(text: string): string {
  return parseInline(text).paragraphs.map(words).join(' ');
}

function referencesIn(nodes: readonly InlineNode[]): { to: ReferenceKind; id: string }[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    const own = node.kind === 'reference' ? [{ to: node.to, id: node.id }] : [];
    return [...own, ...referencesIn(node.children)];
  });
}

/** @returns every event, place and source that the text refers to. */
export function inlineReferences(text: string): { to: ReferenceKind; id: string }[] {
  return parseInline(text).paragraphs.flatMap(referencesIn);
}
