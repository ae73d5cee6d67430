/** Text as it stands in HTML and XML. */

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
