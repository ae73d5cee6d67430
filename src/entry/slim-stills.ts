/** Makes the still figures smaller: whole px, relative paths, and no attributes for scripts, as they never hydrate. */
import { pathData, type PathPoint } from '../graphic/path-data.ts';

const STILL = /<figure class="still[\s\S]*?<\/figure>/g;

/** Attributes for scripts; those that say what a figure shows are for everybody, and stay. */
const HOOK = / data-(?!still|show)[a-z-]+="[^"]*"/g;

/** Positions: in a transform, an attribute, a point of a line. Shapes around 0,0 need more precision, and stay. */
const PLACES = [
  /translate\(-?[\d.]+(?:px)?,? -?[\d.]+(?:px)?\)/g,
  / (?:x|y|x1|x2|y1|y2|width|height)="-?\d+\.\d"/g,
  /[ML]-?\d+(?:\.\d)?,-?\d+(?:\.\d)?(?![.\d])/g,
];

/** A path of whole px, as d3 writes it. */
const LINE = / d="((?:[ML]-?\d+,-?\d+)+)(Z?)"/g;

/** Attributes whose default is 0; a mask's is not. */
const ZERO = /(?<!<mask[^>]*) [xy]1?="-?0"/g;

const whole = (place: string) => place.replace(/-?\d+\.\d+/g, (px) => `${Math.round(Number(px))}`);

/** @returns the same path in relative coordinates, which are shorter */
function stepwise(_: string, line: string, close: string): string {
  const runs = line.match(/M[^M]+/g) ?? [];
  const points = (run: string) =>
    [...run.matchAll(/(-?\d+),(-?\d+)/g)].map(([, x, y]): PathPoint => [Number(x), Number(y)]);
  // Only the last run can be closed: d3 writes one `Z`, at the end.
  const isClosed = (run: number) => close !== '' && run === runs.length - 1;
  return ` d="${pathData(runs.map((run, i) => ({ points: points(run), closed: isClosed(i) })))}"`;
}

/** @returns the drawings with positions rounded to whole px: at their size nobody sees the difference. */
export function inWholePx(html: string): string {
  return PLACES.reduce((all, place) => all.replace(place, whole), html);
}

/** A position that scripts could move: as an attribute it is shorter. */
const MOVED = / style="([^"]*?);? ?transform: ?translate\((-?[\d.]+)px, (-?[\d.]+)px\);?"/g;

/** The same of a bar that scripts could make longer. */
const WIDE = / style="width: ?(\d+(?:\.\d+)?)px;?"/g;

const placed = (_: string, style: string, x: string, y: string) =>
  ` transform="translate(${x} ${y})"${style && ` style="${style}"`}`;

function slim(figure: string): string {
  return inWholePx(figure)
    .replace(LINE, stepwise)
    .replace(HOOK, '')
    .replace(ZERO, '')
    .replace(MOVED, placed)
    .replace(WIDE, (_, px: string) => ` width="${Math.max(1, Math.round(Number(px)))}"`);
}

/** @returns the page's HTML with its still figures made smaller */
export function slimStills(html: string): string {
  return html.replace(STILL, slim);
}

/** @param style an attribute as Svelte writes it: `style="color: red; width: 18px;"` */
const tight = (style: string) => style.replace(/([:;]) /g, '$1').replace(/;"$/, '"');

/** @returns the same HTML in fewer bytes: HTML lets shapes close themselves, and attributes stand without a value. */
export function inShort(html: string): string {
  return html
    .replace(/><\/(?:path|circle|rect|line|use)>/g, '/>')
    .replace(/<[a-z][^>]*>/g, (tag) =>
      tag.replace(/( (?:data-[a-z-]+|hidden))=""/g, '$1').replace(/ style="[^"]*"/g, tight),
    );
}
