/** A card as an SVG file that needs nothing of the page. */
import { CARD } from './card-layout.ts';
import { plainRules, variablesIn, withValues } from './plain-styles.ts';

/** What a card is made of, as the server renders it. */
export interface CardParts {
  /** The drawing's markup. */
  body: string;
  /** The basemap's shapes. */
  shapes: string;
  /** The styles of both, and of the page. */
  css: string;
}

/** Borders keep their width however far the map is drawn out: what CSS does not say here, the drawing must. */
const BORDER = 0.8;

function thinBorders(markup: string): string {
  return markup.replace(
    / scale\(([\d.e-]+)\)"/g,
    (as, scale: string) => `${as} style="stroke-width:${BORDER / Number(scale)}"`,
  );
}

/** Countries are written in capitals, and nothing but the letters says so in a file. */
function capitals(markup: string): string {
  return markup.replace(
    /(<text class="name country[^>]*>)([^<]*)/g,
    (_, tag: string, name: string) => tag + name.toLocaleUpperCase(),
  );
}

/** On the page CSS gives a drawing its size; in a file it says its own. */
function sized(markup: string): string {
  return markup.replace(/viewBox="0 0 ([\d.]+) ([\d.]+)"/g, '$& width="$1" height="$2"');
}

/** @returns the file: the colours of the day, no variables, and only the styles of CSS 2 */
export function cardSvg({ body, shapes, css }: CardParts): string {
  const variables = variablesIn(css + body);
  const markup = capitals(thinBorders(sized(body))).replace(/<!--.*?-->/g, '');
  const drawn = withValues(shapes.replace(/<!--.*?-->/g, '') + markup, variables);
  const rules = withValues(plainRules(css), variables);
  const size = `width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><style>${rules}</style>${drawn}</svg>`;
  // The static family goes by another name than the page's variable one.
  return svg.replaceAll(' Variable', '');
}
