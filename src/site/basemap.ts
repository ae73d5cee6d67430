/**
 * The basemap, simplified at build time from Natural Earth's 50 m shapes to what the story's maps can show: a point is
 * kept if its loss would be seen in the nearest extent that contains it (Visvalingam's method, with the triangle's
 * area in that extent's pixels as the weight).
 */
import { geoArea, geoCentroid } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import { filter, filterWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify';
import type { Ring, Triangle } from 'topojson-simplify';
import type * as Topo from 'topojson-specification';
import { ATLAS, COUNTRIES } from '../check/countries.ts';
import { pathData, type Run } from '../graphic/path-data.ts';
import { BASEMAP_UNITS, type Basemap } from '../map/basemap.ts';
import { toWorld, WORLD } from '../map/projection.ts';
import type { Extent } from './extents.ts';
import { alongBorders, runsOf } from './outlines.ts';

type Atlas = typeof ATLAS;
type Country = Topo.Polygon<object> | Topo.MultiPolygon<object>;

/** px² in the nearest extent: smaller triangles and islands are dropped. */
const VISIBLE_TRIANGLE = 6.5;
const VISIBLE_ISLAND = 16;

/** Distant views serve orientation: for each zoom level beyond the nearest view, so much of a level less detail. */
const FAR_LOSS = 0.25;

/** Zoom of the backdrop, which is all that lies outside every extent: coarser than Natural Earth's 110 m shapes. */
const BACKDROP_ZOOM = 1.8;

/** The same in the page's own basemap: readers who move the map that far have fetched the finer one by then. */
export const PASSED_BACKDROP_ZOOM = 0.8;

/** What will be seen of the shapes. */
interface Sight {
  extents: readonly Extent[];
  /** The zoom that suffices outside of all extents. */
  backdrop: number;
}

/** @returns the zoom of the nearest extent that holds the point, or the backdrop's. */
function zoomAt([lng, lat]: readonly [number, number], { extents, backdrop }: Sight): number {
  const { x, y } = toWorld({ lat, lng });
  return extents.reduce((zoom, extent) => {
    const across = Math.abs(x - extent.x);
    // An extent across the 180th meridian shows both edges of the world.
    const inside =
      Math.min(across, WORLD - across) <= extent.halfWidth &&
      Math.abs(y - extent.y) <= extent.halfHeight;
    return inside ? Math.max(zoom, extent.zoom) : zoom;
  }, backdrop);
}

/** @returns the area of a ring of degrees, in px² of the nearest extent that contains one of its corners */
function seenArea(ring: Ring, sight: Sight): number {
  const zoom = Math.max(...ring.map((corner) => zoomAt(corner, sight)));
  const nearest = Math.max(zoom, ...sight.extents.map((extent) => extent.zoom));
  const scale = 2 ** (zoom - FAR_LOSS * (nearest - zoom));
  const onScreen = ring.map(([lng, lat]): [number, number] => {
    const { x, y } = toWorld({ lat, lng });
    return [x * scale, y * scale];
  });
  return planarRingArea(onScreen);
}

function codeOf({ properties }: Topo.GeometryObject<object>): string {
  return (properties as { a3: string } | undefined)?.a3 ?? '';
}

function reduce(sight: Sight): Atlas {
  const weighed = presimplify(ATLAS, (triangle: Triangle) =>
    seenArea([...triangle, triangle[0]], sight),
  );
  const simple = simplify(weighed, VISIBLE_TRIANGLE);
  const seen = filterWeight(simple, VISIBLE_ISLAND, (ring) => seenArea(ring, sight));
  return filter(simple, seen) as Atlas;
}

/** px on the screen of what stands for a country that is too small to be seen, and the zoom at least for which it is. */
const LEAST_RADIUS = 3;
const LEAST_ZOOM = 2.5;

/** Where a country is: the middle of its largest part, in degrees. */
function middleOf(code: string): { lat: number; lng: number } {
  const parts = COUNTRIES.get(code)?.parts ?? [];
  const [largest] = parts
    .map((coordinates) => ({ type: 'Polygon', coordinates }) as const)
    .sort((a, b) => geoArea(b) - geoArea(a));
  const [lng, lat] = geoCentroid(largest ?? { type: 'Point', coordinates: [0, 0] });
  return { lat, lng };
}

/** @returns a small round island in place of a country of which nothing is left, so that it can be filled all the same */
function leastShape(code: string, sight: Sight): Run {
  const { lat, lng } = middleOf(code);
  const zoom = Math.max(LEAST_ZOOM, zoomAt([lng, lat], sight));
  const perPx = BASEMAP_UNITS / (WORLD * 2 ** zoom);
  const radius = Math.max(2, LEAST_RADIUS * perPx);
  const { x, y } = toWorld({ lat, lng });
  const points = Array.from({ length: 8 }, (_, i) => {
    const angle = (i * Math.PI) / 4;
    const [right, down] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    const at = (px: number) => (px * BASEMAP_UNITS) / WORLD;
    return [Math.round(at(x) + right), Math.round(at(y) + down)] as const;
  });
  return { points, closed: true };
}

/**
 * @param codes the countries that an actor of the story can light up (ISO 3166-1 alpha-3)
 * @param extents what the story's scenes show of the world
 * @param backdrop the zoom that suffices for the rest
 */
export function makeBasemap(
  codes: readonly string[],
  extents: readonly Extent[],
  backdrop = BACKDROP_ZOOM,
): Basemap {
  const sight = { extents, backdrop };
  const atlas = reduce(sight);
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
    ...codes.map((code) => {
      const outline = outlineOf((own) => own === code);
      return outline.length > 0 ? outline : [leastShape(code, sight)];
    }),
  ];
  const [land = '', ...countries] = alongBorders(outlines).map(pathData);
  return {
    land,
    borders: pathData(runsOf(mesh(atlas, atlas.objects.countries, areOthers))),
    countries: Object.fromEntries(codes.map((code, i) => [code, countries[i] ?? ''])),
  };
}
