/** The smallest sound dataset, with another text in it. */
import { readFileSync } from 'node:fs';
import { checkStory } from '../../src/check/check.ts';
import type { Problem } from '../../src/check/problem.ts';

export const VALID = readFileSync('tests/fixtures/check/valid.json', 'utf8');

/** @returns what is told where this stands in the place of a piece of the small story. */
export function problemsWith(text: string, instead = 'Three days of talk.'): readonly Problem[] {
  const source = VALID.replace(instead, JSON.stringify(text).slice(1, -1));
  return checkStory(source, 'story.json').problems;
}
