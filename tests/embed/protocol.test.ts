import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVENTS,
  readFromFrame,
  readFromHost,
  TALLEST,
  written,
  type FromFrame,
  type FromHost,
} from '../../src/embed/protocol.ts';

const px = fc.nat(TALLEST);
const place = fc.constantFrom('', 'war', 'war/forty-four-days');
const ofType = <T extends string>(type: T) => fc.constant(type);
const fromFrame: fc.Arbitrary<FromFrame> = fc.oneof(
  fc.record({ type: ofType('hello'), story: px, card: px, title: fc.string() }),
  fc.record({ type: ofType('height'), story: px, card: px }),
  fc.record({ type: ofType('goto'), y: px, turn: px }),
  fc.record({ type: ofType('skip') }),
  fc.record({ type: ofType('event'), name: fc.constantFrom(...EVENTS), id: place }),
);
const fromHost: fc.Arbitrary<FromHost> = fc.oneof(
  fc.record({ type: fc.constantFrom('ask' as const, 'unlink' as const) }),
  fc.record({ type: ofType('init'), page: fc.webUrl(), start: place }),
  fc.record({ type: ofType('view'), y: px, top: px, bottom: px, turn: px }),
);

/** Near misses: the right names with any values. */
const nearly = fc.record(
  {
    'story-embed': fc.constantFrom(1, 1, 1, 0, 2, '1'),
    type: fc.constantFrom('hello', 'height', 'goto', 'event', 'init', 'view', '__proto__', 7),
    ...Object.fromEntries(
      ['story', 'card', 'y', 'top', 'bottom', 'turn', 'title', 'page', 'start', 'name', 'id'].map(
        (name) => [
          name,
          fc.oneof(
            fc.double(),
            fc.integer(),
            fc.string(),
            fc.constantFrom(1e308, -1, null, [], {}),
          ),
        ],
      ),
    ),
  },
  { requiredKeys: [] },
);

function expectSound(message: object | undefined): void {
  for (const value of Object.values(message ?? {}) as unknown[]) {
    if (typeof value === 'number') {
      expect(Number.isInteger(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(TALLEST);
    } else if (value !== undefined) expect(typeof value).toBe('string');
  }
}

describe('messages', () => {
  it('arrive as they were sent', () => {
    fc.assert(
      fc.property(fromFrame, fromHost, (frame, host) => {
        expect(readFromFrame(structuredClone(written(frame)))).toEqual(frame);
        expect(readFromHost(structuredClone(written(host)))).toEqual(host);
      }),
    );
  });

  it('are sound or none, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.anything({ withNullPrototype: true })), (data) => {
        expectSound(readFromFrame(data));
        expectSound(readFromHost(data));
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    { type: 'goto', y: -1, turn: 1 },
    { type: 'goto', y: TALLEST + 1, turn: 1 },
    { type: 'goto', y: '10', turn: 1 },
    { type: 'goto', y: Number.NaN, turn: 1 },
    { type: 'event', name: 'click', id: '' },
    { type: 'event', name: 'step', id: 'a/b/c' },
    { type: 'hello', story: 1, card: 1, title: 'x'.repeat(2001) },
    { type: 'constructor' },
  ])('from a frame are none where they say $type wrongly: %j', (fields) => {
    expect(readFromFrame({ 'story-embed': 1, ...fields })).toBeUndefined();
  });

  it('tell of a story far longer than any', () => {
    const long: FromFrame = { type: 'height', story: 1_000_000, card: 720 };
    expect(readFromFrame(written(long))).toEqual(long);
  });

  it('of another version are none', () => {
    expect(readFromFrame({ 'story-embed': 2, type: 'skip' })).toBeUndefined();
    expect(readFromHost({ type: 'unlink' })).toBeUndefined();
  });
});
