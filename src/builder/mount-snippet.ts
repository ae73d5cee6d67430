/** Puts a snippet's elements into a page, by the DOM: no text is read as markup. */
import type { Content, Piece } from '../publish/markup.ts';

/** The preview's page brings the story's script by itself, as the policy wants it. */
const isScript = (each: Piece | string) => typeof each !== 'string' && each.name === 'script';

function elementOf({ name, attributes, content }: Piece, page: Document): HTMLElement {
  const element = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  plant(content, element);
  return element;
}

/** Appends the content to an element, but for its scripts. */
export function plant(content: Content, into: HTMLElement): void {
  const page = into.ownerDocument;
  for (const each of content) {
    if (!isScript(each)) into.append(typeof each === 'string' ? each : elementOf(each, page));
  }
}
