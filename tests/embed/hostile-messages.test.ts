import { describe, expect, it } from 'vitest';
import { readFromFrame, readFromHost, TALLEST } from '../../src/embed/protocol.ts';
import { hostileMessages, KINDS } from '../support/hostile.ts';

const generated = hostileMessages(10_000);
const read = generated.map((data) => readFromFrame(data) ?? readFromHost(data));
const numbers = generated.flatMap((data) =>
  typeof data === 'object' && data && 'type' in data ? Object.values(data) : [],
);

describe('the generated hostile messages', () => {
  it.each(KINDS)('have “%s” as it is understood, and as it is not', (kind) => {
    const own = read.filter((_, i) => (generated[i] as { type?: unknown } | null)?.type === kind);
    expect(own.filter((message) => message?.type === kind).length).toBeGreaterThan(50);
    // Some kinds have nothing but their name.
    expect(own.filter((message) => !message).length).toBeGreaterThan(20);
  });

  it.each([Number.NaN, Infinity, -Infinity, -0, 1e308, -1e308, TALLEST, TALLEST + 1, ''])(
    'hold %s in a place of their own',
    (value) => {
      expect(numbers.some((each) => Object.is(each, value))).toBe(true);
    },
  );
});
