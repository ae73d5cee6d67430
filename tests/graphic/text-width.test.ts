import { describe, expect, it } from 'vitest';
import { shorten, textWidth, wrap } from '../../src/graphic/text-width.ts';

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

describe('wrap', () => {
  it('breaks at spaces, keeps every word, and lets no line grow too wide', () => {
    const text = 'The map shows Baku, Moscow, Tehran and Washington at their places';
    const lines = wrap(text, 14, 150);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(150);
  });

  it('gives a word that is too long a line of its own', () => {
    expect(wrap('a Rindfleischetikettierungsgesetz b', 14, 40)).toHaveLength(3);
  });
});
