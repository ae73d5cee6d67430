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

describe('a place whose countries are not known', () => {
  /** What is told of a place that stands beside Suva and this one. */
  const tellBeside = (other: Point, [lat, lng]: Point) => {
    const source = patched(
      ['"lat": -13.83, "lng": -171.77', `"lat": ${other[0]}, "lng": ${other[1]}`],
      [
        '"places": [\n    { "id": "suva"',
        `"places": [\n    { "id": "third", "name": "Third", "lat": ${lat}, "lng": ${lng}, "kind": "city", "role": "main" },\n    { "id": "suva"`,
      ],
    );
    return checkStory(source, 'story.json').problems.map(({ message }) => message);
  };

  it.each<[why: string, other: Point, place: Point]>([
    ['lies in the open sea', [5.6, -0.2], [3.4, 6.45]],
    ['lies in the open sea', [40.38, 49.89], [-77.04, 38.9]],
  ])('is warned of where it %s', (why, other, place) => {
    const message = `"lat" and "lng" of "Third" seem to be swapped: as given, it ${why}`;
    expect(tellBeside(other, place)).toEqual([message]);
  });

  it('is warned of where it is far from all other places, and near two once turned round', () => {
    const source = patched(
      ['"lat": -13.83, "lng": -171.77', '"lat": 11.6, "lng": 43.1'],
      ['"lat": -18.12, "lng": 178.45', '"lat": 9, "lng": 38.7'],
      ['"countries": ["FJI"]', '"countries": []'],
      [
        '"places": [\n    { "id": "suva"',
        '"places": [\n    { "id": "aden", "name": "Aden", "lat": 45, "lng": 12.8, "kind": "city", "role": "main" },\n    { "id": "suva"',
      ],
    );
    expect(checkStory(source, 'story.json').problems.map(({ message }) => message)).toEqual([
      '"lat" and "lng" of "Aden" seem to be swapped: as given, it is far from all other places',
    ]);
  });

  it.each<[why: string, other: Point, place: Point]>([
    ['lies on land, near others', [5.6, -0.2], [6.45, 3.4]],
    ['lies at sea, near others', [40.38, 49.89], [40.2, 51.2]],
    ['lies far away, and would as well once turned round', [40.38, 49.89], [38.9, -77.04]],
    ['lies on an island that the map leaves out', [55.7, 12.6], [-15.97, -5.7]],
  ])('is no matter where it %s', (_, other, place) => {
    expect(tellBeside(other, place)).toEqual([]);
  });
});
