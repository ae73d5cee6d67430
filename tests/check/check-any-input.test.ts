import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { patched, VALID } from '../support/small-story.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** How many values a piece of JSON holds, itself and all inside it. */
function count(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + count(part), 1);
}

/** A copy in which the n-th value is another one; undefined takes it out of its entry. */
function change(value: Json, n: number, to: Json | undefined): Json | undefined {
  if (n === 0) return to;
  if (typeof value !== 'object' || value === null) return value;
  let left = n - 1;
  const parts = Object.entries(value).flatMap(([key, part]): [string, Json][] => {
    const at = left;
    left -= count(part);
    const inside = at >= 0 && left < 0 ? change(part, at, to) : part;
    return inside === undefined ? [] : [[key, inside]];
  });
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

function expectSound(source: string): void {
  const { story, problems } = checkStory(source, 'story.json');
  const lines = source.split('\n');
  for (const { line, column, message } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(message).not.toBe('');
  }
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  expect(story === undefined).toBe(isFaulty);
}

describe('the check, whatever it is given', () => {
  const story = JSON.parse(VALID) as Json;
  const place = fc.nat(count(story) - 1);

  it('places every problem in the file when any value is replaced', () => {
    fc.assert(
      fc.property(place, fc.jsonValue() as fc.Arbitrary<Json>, (n, value) => {
        expectSound(JSON.stringify(change(story, n, value), null, 2));
      }),
      { numRuns: 300 },
    );
  });

  it('places every problem in the file when any value is taken out', () => {
    for (let n = 1; n < count(story); n++) {
      expectSound(JSON.stringify(change(story, n, undefined), null, 2));
    }
  });

  it('places the fault when any characters of the file are lost', () => {
    fc.assert(
      fc.property(fc.nat(VALID.length), fc.integer({ min: 1, max: 5 }), (at, length) => {
        expectSound(VALID.slice(0, at) + VALID.slice(at + length));
      }),
      { numRuns: 300 },
    );
  });

  it('survives JSON of any kind, and text that is none', () => {
    fc.assert(fc.property(fc.json(), expectSound));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectSound));
  });

  it('survives JSON that is nested beyond measure', () => {
    expectSound(`{"story": ${'['.repeat(50_000)}`);
    expectSound(`{"story": ${'['.repeat(2000)}${']'.repeat(2000)}}`);
  });

  it('takes "__proto__" for the unknown key that it is', () => {
    const { problems } = checkStory(patched(['"byline"', '"__proto__"']), 'story.json');
    expect(problems.map(({ message }) => message)).toContain(
      '"__proto__" is not a key of this entry',
    );
  });
});
