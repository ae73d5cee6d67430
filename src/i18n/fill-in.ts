/**
 * @param text with names in braces: `{n} of {all} events`
 * @returns the text with each name's value in its place; a name without a value stays as it is
 */
export function fillIn(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));
}
