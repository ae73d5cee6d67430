/** Elements as data: written as markup for pasting, or planted in a page to be looked at (src/builder/mount-snippet.ts). */
import { escape } from './markup.ts';

export interface Piece {
  name: string;
  /** One that is '' stands by its name alone. */
  attributes: Record<string, string>;
  content: Content;
}

/** Elements with the texts between them. */
export type Content = readonly (Piece | string)[];

/** Of those that are used here: they hold nothing, and are not closed. */
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
