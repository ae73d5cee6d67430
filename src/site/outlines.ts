/** Shapes on the globe as lines and rings in the basemap's whole units, directed so that they compress well. */
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

/** A canvas-like context (see d3-geo's `path.context`) that collects runs of whole units. */
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
    // Each `moveTo` begins a run.
  }
}

/** Whether both points lie on the same edge of the world. */
const isCut = ([x]: PathPoint, [other]: PathPoint) =>
  x === other && (x === 0 || x === BASEMAP_UNITS);

/**
 * A ring that the 180th meridian cuts is left open along the cut: an open path is filled all the same (SVG 2, 13.2),
 * and no border is drawn where there is none.
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

const turned = (outline: readonly Run[]): Run[] =>
  outline.map(({ points, closed }) => ({ points: points.toReversed(), closed }));

const stepsOf = (outline: readonly Run[]) =>
  outline.flatMap(({ points }) =>
    points.slice(1).map((to, i) => `${points[i]?.join()} ${to.join()}`),
  );

/**
 * Neighbours trace their common border in opposite directions. Traced in the same direction it is written the same
 * twice, and compresses to once. An outline is reversed as a whole, holes and all, which fills the same land.
 * @returns the outlines, each in the direction in which more of its steps occur in those before it
 */
export function alongBorders(outlines: readonly Run[][]): Run[][] {
  const written = new Set<string>();
  const shared = (outline: Run[]) => stepsOf(outline).filter((step) => written.has(step)).length;
  return outlines.map((outline) => {
    const other = turned(outline);
    const chosen = shared(other) > shared(outline) ? other : outline;
    for (const step of stepsOf(chosen)) written.add(step);
    return chosen;
  });
}
