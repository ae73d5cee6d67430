import { expect, it } from 'vitest';
import { fillIn } from '../../src/i18n/fill-in.ts';

it('puts values where their names stand, and leaves a name without a value', () => {
  expect(fillIn('{n} of {all} {n}', { n: 3 })).toBe('3 of {all} 3');
});

it('takes a value as it is, whatever marks it holds', () => {
  expect(fillIn('{a}', { a: '$& {b}', b: 1 })).toBe('$& {b}');
});
