import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/schema/json-schema.ts';
import { faulty } from '../check/faults/all.ts';
import { SMALL_STORY } from '../support/small-story.ts';
import { SECOND_STORY } from '../support/stage-data.ts';

const SCHEMA = JSON.parse(jsonSchema()) as Record<string, unknown>;
const accepts = new Ajv().compile(SCHEMA);

/** The part of the schema at a path of keys. */
function part(...keys: string[]): Record<string, unknown> {
  return keys.reduce((at, key) => at[key] as Record<string, unknown>, SCHEMA);
}

describe('data/story.schema.json', () => {
  it('is what `npm run schema` would write now', () => {
    expect(readFileSync('data/story.schema.json', 'utf8')).toBe(jsonSchema());
  });

  it.each([SMALL_STORY, SECOND_STORY])('accepts %s', (file) => {
    const story: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(accepts(story), JSON.stringify(accepts.errors)).toBe(true);
  });

  it.each([
    'unknown-key',
    'missing-key',
    'wrong-type-list',
    'not-one-of',
    'not-one-of-kinds',
    'empty-text',
    'empty-list',
    'wrong-form-id',
    'wrong-form-date',
    'off-the-globe',
  ] as const)('refuses %s', (name) => {
    expect(accepts(JSON.parse(faulty(name)))).toBe(false);
  });

  it('describes fields for whoever types them', () => {
    expect(part('properties', 'story', 'properties', 'mapNote')['description']).toContain('map');
    expect(part('properties', 'events', 'items', 'properties', 'place')['description']).toBe(
      'The id of an entry in "places".',
    );
  });

  it('holds nothing that is not JSON Schema', () => {
    expect(jsonSchema()).not.toMatch(/"(refTo|words|example|otherwise)":/);
  });
});
