/**
 * Drawings in the CSS that any reader of SVG knows (CSS 2): the page's variables as their values by day,
 * lengths without units, nothing that moves or answers.
 */

export type Variables = ReadonlyMap<string, string>;

/** @returns every variable that a text of CSS or of drawings sets; the first to set one counts. */
export function variablesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/(--[\w-]+):\s*([^;"}]+)/g)) {
    if (!found.has(name)) found.set(name, value.trim());
  }
  return found;
}

/** `color-mix(in srgb, #rrggbb 55%, #rrggbb)` as a colour. */
function mix(first: string, percent: string, second: string): string {
  const share = Number(percent) / 100;
  const channel = (colour: string, at: number) => parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(first, at) * share + channel(second, at) * (1 - share))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

/** @returns the text with the values of its variables; colours are those by day. */
export function withValues(text: string, variables: Variables): string {
  const filled = text.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
    const value = variables.get(name);
    return value === undefined ? whole : withValues(value, variables).replaceAll('"', "'");
  });
  return filled
    .replaceAll('currentcolor', 'currentColor')
    .replace(/light-dark\(([^,()]+),[^()]*\)/g, '$1')
    .replace(
      /color-mix\(in srgb, (#\w{6}) ([\d.]+)%, (#\w{6})\)/g,
      (_, first: string, percent: string, second: string) => mix(first, percent, second),
    );
}

/** @returns the CSS without comments and without rules that hold only at times (`@media` and the like). */
export function plainRules(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .replace(/:where\((\.[\w-]+)\)/g, '$1')
    .replace(/(animation|transition):[^;}]*;?/g, '');
}
