import { describe, expect, it } from 'vitest';
import { shorten, textWidth } from '../../src/graphic/text-width.ts';

describe('shorten', () => {
  it('leaves a text that fits as it is', () => {
    expect(shorten('Baku', 14, 100)).toBe('Baku');
  });

  it('cuts a text that does not fit, with an ellipsis, to less than the room', () => {
    const short = shorten('Azerbaijan enters the planning process', 14, 120);
    expect(short).toMatch(/^Azerbaijan.*…$/);
    expect(textWidth(short, 14)).toBeLessThanOrEqual(120);
  });

  it('gives nothing where not even one letter fits', () => {
    expect(shorten('Baku', 14, 3)).toBe('');
  });
});

it('counts characters outside the basic plane once', () => {
  expect(textWidth('𝐀', 10)).toBeLessThan(textWidth('mm', 10));
});
