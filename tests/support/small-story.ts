/** The smallest valid dataset, and the same with something changed in its text. */
import { readFileSync } from 'node:fs';
import { checkStory } from '../../src/check/check.ts';
import type { Problem } from '../../src/check/problem.ts';

export const SMALL_STORY = 'tests/fixtures/small-story.json';
export const VALID = readFileSync(SMALL_STORY, 'utf8');

/** A piece of the text, long enough to be found only once, and what to put in its place. */
export type Edit = readonly [piece: string, instead: string];

/**
 * @returns the small story's text with these edits, one after the other
 * @throws where a piece is not found exactly once
 */
export function patched(...edits: readonly Edit[]): string {
  return edits.reduce((text, [piece, instead]) => {
    const parts = text.split(piece);
    if (parts.length !== 2) throw new Error(`found ${parts.length - 1} times: ${piece}`);
    return parts.join(instead);
  }, VALID);
}

/** @returns what is told where this stands in the place of a piece of the small story. */
export function problemsWith(text: string, instead = 'Three days of talk.'): readonly Problem[] {
  const source = patched([instead, JSON.stringify(text).slice(1, -1)]);
  return checkStory(source, 'story.json').problems;
}
