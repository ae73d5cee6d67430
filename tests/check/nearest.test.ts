import { expect, it } from 'vitest';
import { nearest } from '../../src/check/nearest.ts';

it('finds the word with the fewest letters wrong', () => {
  expect(nearest('moskva', ['tehran', 'moscow', 'moskwa'])).toBe('moskwa');
});

it('finds a word whose letters are swapped', () => {
  expect(nearest('kidn', ['kind', 'role'])).toBe('kind');
});

it('takes capitals for the same letters', () => {
  expect(nearest('NATO', ['nato', 'eu'])).toBe('nato');
});

it('suggests nothing where nothing is alike', () => {
  expect(nearest('tunnel', ['crossing', 'bridge'])).toBeUndefined();
  expect(nearest('un', ['eu', 'uk'])).toBe('uk');
  expect(nearest('abc', ['xyz'])).toBeUndefined();
});

it('suggests nothing where there is nothing', () => {
  expect(nearest('anything', [])).toBeUndefined();
});
