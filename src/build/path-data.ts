/** Shapes on the globe as short SVG path data: whole basemap units, relative to the point before. */
import { geoMercator, geoPath, type GeoContext, type GeoPermissibleObjects } from 'd3-geo';
import { BASEMAP_UNITS } from '../map/basemap.ts';

/** The whole Mercator world in basemap units, cut at the 180th meridian, with no points added. */
const projection = geoMercator()
  .scale(BASEMAP_UNITS / (2 * Math.PI))
  .translate([BASEMAP_UNITS / 2, BASEMAP_UNITS / 2])
  .precision(0);

/** Numbers joined as tightly as SVG allows: a minus sign separates by itself. */
function join(numbers: number[]): string {
  return numbers.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : `${n}`)).join('');
}

/** One line or ring while it is written. */
interface Run {
  start: [number, number];
  at: [number, number];
  steps: number[];
  closed: boolean;
}

/** A canvas-like context (see d3-geo's `path.context`) that gathers runs of whole steps. */
class PathWriter implements GeoContext {
  readonly runs: Run[] = [];

  moveTo(x: number, y: number): void {
    const at: [number, number] = [Math.round(x), Math.round(y)];
    this.runs.push({ start: at, at, steps: [], closed: false });
  }

  lineTo(x: number, y: number): void {
    const run = this.runs.at(-1);
    const [nextX, nextY] = [Math.round(x), Math.round(y)];
    if (!run || (nextX === run.at[0] && nextY === run.at[1])) return;
    run.steps.push(nextX - run.at[0], nextY - run.at[1]);
    run.at = [nextX, nextY];
  }

  closePath(): void {
    const run = this.runs.at(-1);
    if (run) run.closed = true;
  }

  arc(): void {
    throw new Error('the basemap has no points');
  }

  beginPath(): void {
    // The runs begin themselves.
  }
}

/** @returns the run as path data, or nothing where it shrank to a point (a ring: to a line). */
function runData({ start, steps, closed }: Run): string {
  if (steps.length < (closed ? 4 : 2)) return '';
  return `M${join(start)}l${join(steps)}${closed ? 'z' : ''}`;
}

/** @returns the shape as SVG path data in basemap units; '' where nothing of it can be seen. */
export function pathData(shape: GeoPermissibleObjects): string {
  const writer = new PathWriter();
  geoPath(projection, writer)(shape);
  return writer.runs.map(runData).join('');
}
