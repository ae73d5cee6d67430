/** Shapes on the globe as lines and rings on the basemap, in its whole units. */
import { geoMercator, geoPath, type GeoContext, type GeoPermissibleObjects } from 'd3-geo';
import type { PathPoint, Run } from '../graphic/path-data.ts';
import { BASEMAP_UNITS } from '../map/basemap.ts';

/** The whole Mercator world in basemap units, cut at the 180th meridian, with no points added. */
const projection = geoMercator()
  .scale(BASEMAP_UNITS / (2 * Math.PI))
  .translate([BASEMAP_UNITS / 2, BASEMAP_UNITS / 2])
  .precision(0);

const isSame = (a: PathPoint | undefined, b: PathPoint | undefined) =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** A canvas-like context (see d3-geo's `path.context`) that gathers runs of whole steps. */
class PathWriter implements GeoContext {
  readonly runs: Run[] = [];

  moveTo(x: number, y: number): void {
    this.runs.push({ points: [[Math.round(x), Math.round(y)]], closed: false });
  }

  lineTo(x: number, y: number): void {
    const points = this.runs.at(-1)?.points;
    const point: PathPoint = [Math.round(x), Math.round(y)];
    if (points && !isSame(points.at(-1), point)) points.push(point);
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

/** Whether both points lie on the same edge of the world. */
const isCut = ([x]: PathPoint, [other]: PathPoint) =>
  x === other && (x === 0 || x === BASEMAP_UNITS);

/**
 * A ring that the 180th meridian has cut is left open there: it is filled all the same (SVG 2, 13.2), and its
 * outline is no border where none is.
 */
function withoutCut({ points, closed }: Run): Run {
  if (!closed) return { points, closed };
  const ring = isSame(points[0], points.at(-1)) ? points.slice(0, -1) : points;
  const from = (at: number) => [...ring.slice(at), ...ring.slice(0, at)];
  const isAfterCut = (at: number) => {
    const [before = [0, 0], point = [0, 0]] = [ring.at(at - 1), ring[at]] as const;
    return isCut(before, point);
  };
  const cuts = ring.flatMap((_, at) => (isAfterCut(at) ? [at] : []));
  const [only] = cuts;
  return only !== undefined && cuts.length === 1
    ? { points: from(only), closed: false }
    : { points: ring, closed };
}

/** A run that shrank to a point (a ring: to a line) cannot be seen. */
const isSeen = ({ points, closed }: Run) => points.length > (closed ? 2 : 1);

/** @returns the shape's lines and rings that can be seen */
export function runsOf(shape: GeoPermissibleObjects): Run[] {
  const writer = new PathWriter();
  geoPath(projection, writer)(shape);
  return writer.runs.map(withoutCut).filter(isSeen);
}
