import { expect, it } from 'vitest';
import { directionOf } from '../../src/i18n/languages.ts';

it.each(['ar', 'fa', 'he', 'ur-PK', 'az-Arab', 'ps', 'dv'])('writes %s from the right', (tag) => {
  expect(directionOf(tag)).toBe('rtl');
});

it.each(['en', 'az', 'az-Cyrl', 'ru', 'zh-Hans', 'ku-Latn'])('writes %s from the left', (tag) => {
  expect(directionOf(tag)).toBe('ltr');
});
