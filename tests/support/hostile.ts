/** Messages that look like an embed's own: in all but one thing, in all but sense, or in nothing. */
import fc from 'fast-check';
import { EVENTS, TALLEST } from '../../src/embed/protocol.ts';

/** Numbers at the edges of what is taken, and far over them. */
const number = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 0.5, TALLEST, TALLEST + 1, -1, 1e9, 1e308, -1e308),
  fc.constantFrom(Number.NaN, Infinity, -Infinity),
);
const px = fc.oneof(
  fc.constantFrom(0, -0, 0.5, TALLEST),
  fc.double({ min: 0, max: TALLEST, noNaN: true }),
);
const words = fc.oneof(
  { weight: 18, arbitrary: fc.string() },
  fc.constant(''),
  fc.constantFrom('x'.repeat(2000), 'x'.repeat(2001)),
);
const place = fc.constantFrom('', 'war', 'war/none', 'a/b/c', 'x'.repeat(100), '../..');
const anything = fc.oneof(number, words, fc.constantFrom(null, undefined, true, [], {}));

/** What each kind of message is made of. */
const FORMS = {
  hello: { story: px, card: px, title: words },
  height: { story: px, card: px },
  goto: { y: px, turn: px },
  skip: {},
  event: { name: fc.constantFrom(...EVENTS), id: place },
  ask: {},
  init: { page: words, start: place },
  view: { y: px, top: px, bottom: px, turn: px },
  unlink: {},
};
export const KINDS = Object.keys(FORMS) as (keyof typeof FORMS)[];

/** Right in form, with values from the edges of what is right. */
const right = fc.oneof(
  ...KINDS.map((type) =>
    fc.record({ 'story-embed': fc.constant(1), type: fc.constant(type), ...FORMS[type] }),
  ),
);

/** With the right names, any of which may be missing or hold anything. */
const nearly = fc.oneof(
  ...KINDS.map((type) =>
    fc.record(
      {
        'story-embed': fc.constantFrom<unknown>(1, 1, 1, 2, '1', null),
        type: fc.constantFrom(type, type, type, 'constructor', '__proto__'),
        ...Object.fromEntries(
          Object.entries(FORMS[type]).map(([name, value]) => [
            name,
            fc.oneof(value as fc.Arbitrary<unknown>, number, anything),
          ]),
        ),
      },
      { requiredKeys: [] },
    ),
  ),
);

/** @returns so many of them, the same for each run; all can be handed to a browser */
export const hostileMessages = (count: number): unknown[] =>
  fc.sample(fc.oneof(right, nearly, nearly, anything, fc.jsonValue()), { numRuns: count, seed: 7 });
