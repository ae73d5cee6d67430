/** The still figures as they go into the page: they never come alive, so they carry nothing for scripts. */
import { pathData, type PathPoint } from '../graphic/path-data.ts';

const STILL = /<figure class="still[\s\S]*?<\/figure>/g;

/** What scripts look for in the graphics; the figure's own and its charts' names stay. */
const HOOK = / data-(?!still|show)[a-z-]+="[^"]*"/g;

/** Where something stands: a transform, an attribute, a point of a line. Shapes round 0,0 are finer, and stay. */
const PLACES = [
  /translate\(-?[\d.]+(?:px)?,? -?[\d.]+(?:px)?\)/g,
  / (?:x|y|x1|x2|y1|y2|width|height)="-?\d+\.\d"/g,
  /[ML]-?\d+(?:\.\d)?,-?\d+(?:\.\d)?(?![.\d])/g,
];

/** A line of whole px, as d3 writes it. */
const LINE = / d="((?:[ML]-?\d+,-?\d+)+)(Z?)"/g;

/** What is 0 where nothing is said. A mask’s place is not. */
const ZERO = /(?<!<mask[^>]*) [xy]1?="-?0"/g;

const whole = (place: string) => place.replace(/-?\d+\.\d+/g, (px) => `${Math.round(Number(px))}`);

/** The same line, each point from the one before. */
function stepwise(_: string, line: string, close: string): string {
  const runs = line.match(/M[^M]+/g) ?? [];
  const points = (run: string) =>
    [...run.matchAll(/(-?\d+),(-?\d+)/g)].map(([, x, y]): PathPoint => [Number(x), Number(y)]);
  // A closing stroke belongs to the last run: d3 ends a figure that stands alone with one.
  const isClosed = (run: number) => close !== '' && run === runs.length - 1;
  return ` d="${pathData(runs.map((run, i) => ({ points: points(run), closed: isClosed(i) })))}"`;
}

/** @returns drawings that the build makes in whole px, which at their size no eye tells from tenths. */
export function inWholePx(html: string): string {
  return PLACES.reduce((all, place) => all.replace(place, whole), html);
}

function slim(figure: string): string {
  return inWholePx(figure).replace(LINE, stepwise).replace(HOOK, '').replace(ZERO, '');
}

/** @returns the page's HTML with its still figures in whole px, their lines from point to point. */
export function slimStills(html: string): string {
  return html.replace(STILL, slim);
}
