import { beforeAll, describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../src/check/countries.ts';
import { makeBasemap } from '../../src/site/basemap.ts';
import type { Extent } from '../../src/site/extents.ts';
import { BASEMAP_UNITS, type Basemap } from '../../src/map/basemap.ts';
import { toWorld, WORLD, type LatLng } from '../../src/map/projection.ts';
import { rings, runs } from '../support/path-rings.ts';

const CRIMEA = { lat: 45.3, lng: 34.3 };
const BAKU = { lat: 40.38, lng: 49.85 };

function extentRound(place: LatLng, zoom: number): Extent {
  return { zoom, ...toWorld(place), halfWidth: 12, halfHeight: 8 };
}

/** Whether a place lies inside the shape, by the even-odd rule. */
function holds(path: string | undefined, place: LatLng): boolean {
  const { x, y } = toWorld(place);
  const [px, py] = [(x * BASEMAP_UNITS) / WORLD, (y * BASEMAP_UNITS) / WORLD];
  let inside = false;
  for (const ring of rings(path ?? '')) {
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [0, 0];
      if (y1 > py !== y2 > py && px < ((x2 - x1) * (py - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

describe('makeBasemap', () => {
  let basemap: Basemap;
  beforeAll(() => {
    basemap = makeBasemap(
      ['AZE', 'FJI', 'RUS', 'UKR'],
      [extentRound(BAKU, 5.5), extentRound(CRIMEA, 5.5)],
    );
  });

  it('puts Baku into Azerbaijan and nowhere else', () => {
    expect(holds(basemap.countries['AZE'], BAKU)).toBe(true);
    expect(holds(basemap.countries['RUS'], BAKU)).toBe(false);
    expect(holds(basemap.land, BAKU)).toBe(false);
  });

  it('draws Crimea in Ukraine, as the United Nations see it', () => {
    expect(holds(basemap.countries['UKR'], CRIMEA)).toBe(true);
    expect(holds(basemap.countries['RUS'], CRIMEA)).toBe(false);
  });

  it('cuts countries at the 180th meridian instead of drawing them across the world', () => {
    const widest = Math.max(
      ...rings(basemap.countries['RUS'] ?? '').flatMap((ring) =>
        ring.map(([x], i) => Math.abs(x - (ring[i - 1]?.[0] ?? x))),
      ),
    );
    expect(widest).toBeLessThan(BASEMAP_UNITS / 4);
  });

  it('outlines no border where the 180th meridian cuts a country', () => {
    const path = basemap.countries['RUS'] ?? '';
    const drawn = runs(path).flatMap(({ points, closed }) => {
      const edges = points.slice(1).map((to, i) => [points[i] ?? to, to] as const);
      const [first = [0, 0], last = [0, 0]] = [points[0], points.at(-1)] as const;
      return closed ? [...edges, [last, first] as const] : edges;
    });
    const isCut = ([[x], [other]]: (typeof drawn)[number]) =>
      x === other && (x === 0 || x === BASEMAP_UNITS);
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.filter(isCut)).toEqual([]);
  });

  it('has more detail in a near extent', () => {
    const far = makeBasemap(['AZE'], []);
    expect(basemap.countries['AZE']?.length).toBeGreaterThan(
      4 * (far.countries['AZE']?.length ?? 0),
    );
  });

  it('has as little as is asked for outside of all extents, and all of it inside one', () => {
    const extents = [extentRound(BAKU, 5.5)];
    const [passed, usual] = [makeBasemap(['AZE'], extents, 0.8), makeBasemap(['AZE'], extents)];
    expect(passed.countries['AZE']).toBe(usual.countries['AZE']);
    expect(passed.land.length).toBeLessThan(0.8 * usual.land.length);
  });

  it('has that detail on both sides of the 180th meridian in an extent that crosses it', () => {
    const taveuni = { lat: -16.8, lng: 179.9 };
    const beyond = (map: Basemap) =>
      rings(map.countries['FJI'] ?? '')
        .flat()
        .filter(([x]) => x < BASEMAP_UNITS / 2).length;
    const near = makeBasemap(['FJI'], [extentRound(taveuni, 7)]);
    const far = makeBasemap(['FJI'], []);
    expect(beyond(near)).toBeGreaterThan(beyond(far));
  });

  it('stays inside the Mercator world', () => {
    const points = rings(basemap.land).flat();
    expect(
      points.every(([x, y]) => x >= 0 && x <= BASEMAP_UNITS && y >= -1 && y <= BASEMAP_UNITS + 1),
    ).toBe(true);
  });
});

describe('a country that is too small to be seen', () => {
  const SMALL: Record<string, LatLng> = {
    TON: { lat: -21.18, lng: -175.2 },
    MDV: { lat: 3.2, lng: 73.2 },
    MCO: { lat: 43.73, lng: 7.42 },
    SMR: { lat: 43.94, lng: 12.46 },
  };

  it.each([3, 5.5])('is filled all the same, where it is, at zoom %d', (zoom) => {
    const extents = Object.values(SMALL).map((place) => extentRound(place, zoom));
    const { countries } = makeBasemap(Object.keys(SMALL), extents);
    const unit = BASEMAP_UNITS / WORLD;
    for (const [code, place] of Object.entries(SMALL)) {
      const [ring = []] = rings(countries[code] ?? '');
      const { x, y } = toWorld(place);
      const away = ring.map(([px, py]) => Math.hypot(px - x * unit, py - y * unit));
      expect(ring.length, code).toBeGreaterThan(2);
      expect(Math.max(...away), code).toBeLessThan(80);
    }
  });

  it('has a shape, whichever country it is', () => {
    const { countries } = makeBasemap([...COUNTRIES.keys()], []);
    const empty = Object.keys(countries).filter((code) => !rings(countries[code] ?? '').length);
    expect(empty).toEqual([]);
  });
});
