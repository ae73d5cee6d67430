/** HTML and XML as text, and elements as data: for pasting as markup, or for mounting in a page (src/builder/preview.ts). */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @returns the text, safe between tags and in quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

/**
 * @param attributes those that are undefined are left out
 * @returns a tag; without content, one that closes itself
 */
export function tag(
  name: string,
  attributes: Record<string, string | undefined> = {},
  content?: string,
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escape(value)}"`]))
    .join('');
  return content === undefined
    ? `<${name}${written} />`
    : `<${name}${written}>${content}</${name}>`;
}

export interface Piece {
  name: string;
  /** One whose value is '' is written by its name alone. */
  attributes: Record<string, string>;
  content: Content;
}

/** Elements and the texts between them. */
export type Content = readonly (Piece | string)[];

/** The void elements that are used here: they have no end tag. */
const VOID = ['img'];

/** @returns an element */
export function piece(
  name: string,
  attributes: Record<string, string>,
  ...content: (Piece | string)[]
): Piece {
  return { name, attributes, content };
}

function writtenPiece({ name, attributes, content }: Piece): string {
  const all = Object.entries(attributes)
    .map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${escape(value)}"`))
    .join('');
  return `<${name}${all}>${VOID.includes(name) ? '' : `${written(content)}</${name}>`}`;
}

/** @returns the content as HTML. */
export function written(content: Content): string {
  return content
    .map((each) => (typeof each === 'string' ? escape(each) : writtenPiece(each)))
    .join('');
}
