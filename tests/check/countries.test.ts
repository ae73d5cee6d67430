import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { patched } from '../support/small-story.ts';

/** What is told of an actor with this country: the place, and which one may have been meant. */
function tell(code: string): string[] {
  const { problems } = checkStory(patched(['FJI', code]), 'story.json');
  return problems.map(({ line, column, nearest }) => `${line}:${column} ${nearest ?? '-'}`);
}

describe('the countries that an actor may have', () => {
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
