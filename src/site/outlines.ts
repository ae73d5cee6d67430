/** Shapes on the globe as lines and rings in the basemap's whole units, directed so that they compress well. */
import { geoMercator, geoPath, type GeoContext, type GeoPermissibleObjects } from 'd3-geo';
import type { Place, Run } from '../graphic/path-data.ts';
import { BASEMAP_UNITS } from '../map/basemap.ts';

/** The whole Mercator world in basemap units, cut at the 180th meridian, with no points added. */
const projection = geoMercator()
  .scale(BASEMAP_UNITS / (2 * Math.PI))
  .translate([BASEMAP_UNITS / 2, BASEMAP_UNITS / 2])
  .precision(0);

const isSame = (a: Place | undefined, b: Place | undefined) =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** A canvas-like context (see d3-geo's `path.context`) that collects runs of whole units. */
class PathWriter implements GeoContext {
  readonly runs: Run[] = [];

  moveTo(x: number, y: number): void {
    this.runs.push({ places: [[Math.round(x), Math.round(y)]], closed: false });
  }

  lineTo(x: number, y: number): void {
    const places = this.runs.at(-1)?.places;
    const place: Place = [Math.round(x), Math.round(y)];
    if (places && !isSame(places.at(-1), place)) places.push(place);
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

/** Whether both places lie on the same edge of the world. */
const isCut = ([x]: Place, [other]: Place) => x === other && (x === 0 || x === BASEMAP_UNITS);

/**
 * A ring that the 180th meridian cuts is left open along the cut: an open path is filled all the same (SVG 2, 13.2),
 * and no border is drawn where there is none.
 */
function withoutCut({ places, closed }: Run): Run {
  if (!closed) return { places, closed };
  const ring = isSame(places[0], places.at(-1)) ? places.slice(0, -1) : places;
  const from = (at: number) => [...ring.slice(at), ...ring.slice(0, at)];
  const isAfterCut = (at: number) => {
    const [before = [0, 0], place = [0, 0]] = [ring.at(at - 1), ring[at]] as const;
    return isCut(before, place);
  };
  const cuts = ring.flatMap((_, at) => (isAfterCut(at) ? [at] : []));
  const [only] = cuts;
  return only !== undefined && cuts.length === 1
    ? { places: from(only), closed: false }
    : { places: ring, closed };
}

/** A run that shrank to a point (a ring: to a line) cannot be seen. */
const isSeen = ({ places, closed }: Run) => places.length > (closed ? 2 : 1);

/** @returns the shape's lines and rings that can be seen */
export function runsOf(shape: GeoPermissibleObjects): Run[] {
  const writer = new PathWriter();
  geoPath(projection, writer)(shape);
  return writer.runs.map(withoutCut).filter(isSeen);
}

const turned = (outline: readonly Run[]): Run[] =>
  outline.map(({ places, closed }) => ({ places: places.toReversed(), closed }));

const stepsOf = (outline: readonly Run[]) =>
  outline.flatMap(({ places }) =>
    places.slice(1).map((to, i) => `${places[i]?.join()} ${to.join()}`),
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
