/** A graphic on the page as an SVG file of its own, with its title, source and licence. */
import { textWidth, wrap } from '../labels/text-width.ts';
import { inlineStyles, sharedShapes } from './inline-styles.ts';

/** The texts of a picture. */
export interface Caption {
  title: string;
  /** Under the drawing: source, licence, address. */
  credits: readonly string[];
}

const SVG = 'http://www.w3.org/2000/svg';

/** px round everything. */
const MARGIN = 16;

/** px of each kind of text, and of its lines. */
const TITLE = { size: 17, line: 22, weight: 650 };
const CREDIT = { size: 12, line: 16, weight: 400 };

type Face = typeof TITLE;

function make(name: string, attributes: Record<string, string | number>, text = ''): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  element.textContent = text;
  return element;
}

interface Line {
  text: string;
  face: Face;
}

function linesOf(texts: readonly string[], face: Face, width: number): Line[] {
  return texts.flatMap((text) =>
    wrap(text, width, (line) => textWidth(line, face.size, face.weight)).map((line) => ({
      text: line,
      face,
    })),
  );
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { face }) => sum + face.line, 0);
}

/** @returns the lines as texts, one below the other from `top` px. */
function setLines(lines: readonly Line[], top: number, look: Record<string, string>): Element[] {
  return lines.map(({ text, face }, i) => {
    const y = top + heightOf(lines.slice(0, i)) + face.size;
    const font = { 'font-size': face.size, 'font-weight': face.weight };
    return make('text', { x: MARGIN, y, ...font, ...look }, text);
  });
}

/** @returns a copy of a drawing that needs no styles of the page. */
function copyOf(drawing: SVGSVGElement, place: Record<string, number>): Element {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  inlineStyles(drawing, copy);
  for (const mask of copy.querySelectorAll('mask')) mask.remove();
  for (const [key, value] of Object.entries(place)) copy.setAttribute(key, `${value}`);
  return copy;
}

/**
 * @param drawings layers of one size, the lowest first
 * @param fonts CSS that embeds the page's typeface
 * @returns an SVG file that stands alone
 */
export function toSvg(
  drawings: readonly SVGSVGElement[],
  { title, credits }: Caption,
  fonts = '',
): string {
  const { width = 0, height = 0 } = drawings[0]?.viewBox.baseVal ?? {};
  const head = linesOf([title], TITLE, width);
  const foot = linesOf(credits, CREDIT, width);
  const top = MARGIN + heightOf(head) + MARGIN / 2;
  const end = top + height + MARGIN / 2;
  const whole = { width: width + 2 * MARGIN, height: end + heightOf(foot) + MARGIN / 2 };

  const page = getComputedStyle(document.documentElement);
  const look = { fill: page.color, 'font-family': page.getPropertyValue('--sans') };
  const ground = drawings[0] ? getComputedStyle(drawings[0]).backgroundColor : 'none';
  const defs = make('defs', {});
  defs.append(make('style', {}, fonts), ...drawings.flatMap(sharedShapes));
  const picture = make('svg', {
    xmlns: SVG,
    ...whole,
    viewBox: `0 0 ${whole.width} ${whole.height}`,
  });
  const place = { width, height, x: MARGIN, y: top };
  picture.append(
    defs,
    make('rect', { ...whole, fill: page.backgroundColor }),
    make('rect', { ...place, fill: ground }),
    ...setLines(head, MARGIN, look),
    ...drawings.map((drawing) => copyOf(drawing, place)),
    ...setLines(foot, end, look),
  );
  return new XMLSerializer().serializeToString(picture);
}
