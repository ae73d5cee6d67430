import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { ATLAS, COUNTRIES } from '../../src/check/countries.ts';
import { patched } from '../support/small-story.ts';

type Point = [lng: number, lat: number];

/** The corners of each country's outlines, by its code. */
function corners(): [code: string, points: Point[]][] {
  return feature(ATLAS, ATLAS.objects.countries).features.map(({ geometry, properties }) => {
    const parts = geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    if (geometry.type === 'Polygon') parts.push(geometry.coordinates);
    return [properties.a3, parts.flatMap(([outline]) => outline as Point[])];
  });
}

/** What is told where Fiji's capital lies elsewhere. */
function tell(lat: number, lng: number, countries = '"FJI"'): string[] {
  const source = patched(
    ['"lat": -18.12, "lng": 178.45', `"lat": ${lat}, "lng": ${lng}`],
    ['"FJI"', countries],
  );
  const { problems } = checkStory(source, 'story.json');
  return problems.map(({ rule, path, expected }) => `${rule} ${path}: ${expected ?? ''}`);
}

describe('a country’s boxes', () => {
  it.each(corners())('hold the whole shape of %s, and not much more', (code, points) => {
    const boxes = COUNTRIES.get(code)?.boxes ?? [];
    const outside = points.filter(
      ([lng, lat]) =>
        !boxes.some((b) => b.south <= lat && lat <= b.north && b.west <= lng && lng <= b.east),
    );
    expect(outside).toEqual([]);
    const loose = boxes.filter(
      (b) =>
        !points.some(([, lat]) => lat - b.south < 1) ||
        !points.some(([, lat]) => b.north - lat < 1) ||
        !points.some(([lng]) => lng - b.west < 1) ||
        !points.some(([lng]) => b.east - lng < 1),
    );
    expect(loose).toEqual([]);
  });
});

describe('a place of an actor with countries', () => {
  it.each([
    [49.892, 40.378, '"AZE"'],
    [-77.036, 38.895, '"USA"'],
    [37.616, 55.752, '"RUS"'],
    [2.35, 48.86, '"BEL", "FRA"'],
  ])('is warned of at %d, %d, which is in %s once turned round', (lat, lng, countries) => {
    expect(tell(lat, lng, countries)).toEqual([
      `turned-place places[0].lat: "lat": ${lng}, "lng": ${lat}`,
    ]);
  });

  it.each([
    ['lies in it', 40.378, 49.892, '"AZE"'],
    ['lies in it either way', 39.9, 41.3, '"TUR"'],
    ['lies abroad, and would as well once turned round', 52.52, 13.4, '"AZE"'],
    ['lies in one that reaches over the date line', -16.8, -179.99, '"FJI"'],
    ['has an actor without countries', 49.892, 40.378, ''],
  ])('is no matter where it %s', (_, lat, lng, countries) => {
    expect(tell(lat, lng, countries)).toEqual([]);
  });
});
