/** Any options that a frame can be asked for, for tests by properties. */
import fc from 'fast-check';
import { STATES, THEMES } from '../../src/embed/options.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/);
const step = fc.tuple(id, id).map((ids) => ids.join('/'));
const hex = fc.stringMatching(/^#[0-9a-f]{6}$/) as fc.Arbitrary<`#${string}`>;
const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });

export const anyOptions = fc.record({
  state: fc.constantFrom(...STATES),
  chapter: maybe(id),
  view: fc.oneof(
    fc.constantFrom('story' as const, 'map' as const, 'timeline' as const, 'table' as const),
    id.map((series) => `series:${series}` as const),
  ),
  theme: fc.constantFrom(...THEMES),
  accent: maybe(hex),
  background: maybe(hex),
  lang: maybe(fc.constantFrom('en', 'az', 'zh-Hans')),
  start: maybe(step),
});
