/** A card as an SVG file that stands alone, in the CSS that any reader of SVG knows (CSS 2). */
import { plainProperties } from '../../tokens/css.ts';
import { CARD } from './card-layout.ts';

/** What a card is made of, as the server renders it. */
export interface CardParts {
  /** The drawing's markup. */
  body: string;
  /** The basemap's shapes. */
  shapes: string;
  /** The components' styles. */
  css: string;
}

type Variables = ReadonlyMap<string, string>;

/** @returns every custom property that a text of CSS or of drawings sets; of several values the first. */
export function variablesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/(--[\w-]+):\s*([^;"}]+)/g)) {
    if (!found.has(name)) found.set(name, value.trim());
  }
  return found;
}

/** @returns `color-mix(in srgb, #rrggbb 55%, #rrggbb)` as a colour (CSS Color 5). */
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

/** @returns the text with its variables replaced by their values, and colours computed: those by day. */
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

/** @returns the CSS without comments, motion, and rules that hold only at times (`@media` and the like). */
export function plainRules(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .replace(/:where\((\.[\w-]+)\)/g, '$1')
    .replace(/(animation|transition):[^;}]*;?/g, '');
}

/** px of a border. */
const BORDER = 0.8;

/** On the page borders keep their width by `vector-effect`; in the file it is divided by the map's scale. */
function thinBorders(markup: string): string {
  return markup.replace(
    / scale\(([\d.e-]+)\)"/g,
    (as, scale: string) => `${as} style="stroke-width:${BORDER / Number(scale)}"`,
  );
}

/** In place of `text-transform`, which renderers of SVG do not know: countries are written in capitals. */
function capitals(markup: string): string {
  return markup.replace(
    /(<text class="name country[^>]*>)([^<]*)/g,
    // A reference such as `&amp;` is no word.
    (_, tag: string, name: string) =>
      tag +
      name.replace(/&\w+;|[^&]+/g, (part) => (/^&./.test(part) ? part : part.toLocaleUpperCase())),
  );
}

/** On the page CSS sizes a drawing; in the file its attributes do. */
function sized(markup: string): string {
  return markup.replace(/viewBox="0 0 ([\d.]+) ([\d.]+)"/g, '$& width="$1" height="$2"');
}

/** @returns the file: colours by day, no variables, static fonts */
export function cardSvg({ body, shapes, css }: CardParts): string {
  const tokens = Object.entries(plainProperties('light'));
  const variables = new Map([
    ...variablesIn(css + body),
    ...tokens.map(([name, value]) => [`--${name}`, value] as const),
  ]);
  const markup = capitals(thinBorders(sized(body))).replace(/<!--.*?-->/g, '');
  const drawn = withValues(shapes.replace(/<!--.*?-->/g, '') + markup, variables)
    // Allowed in HTML's texts, and not in XML's (XML 1.0, 2.4).
    .replaceAll(']]>', ']]&gt;');
  const rules = withValues(plainRules(css), variables);
  const size = `width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><style>${rules}</style>${drawn}</svg>`;
}
