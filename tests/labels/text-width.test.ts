import { describe, expect, it } from 'vitest';
import { shorten, textWidth, wrap } from '../../src/labels/text-width.ts';

const at = (size: number) => (text: string) => textWidth(text, size);

describe('shorten', () => {
  it('leaves a text that fits as it is', () => {
    expect(shorten('Baku', 100, at(14))).toBe('Baku');
  });

  it('cuts a text that does not fit, with an ellipsis, to less than the room', () => {
    const short = shorten('Azerbaijan enters the planning process', 120, at(14));
    expect(short).toMatch(/^Azerbaijan.*…$/);
    expect(textWidth(short, 14)).toBeLessThanOrEqual(120);
  });

  it('gives nothing where not even one letter fits', () => {
    expect(shorten('Baku', 3, at(14))).toBe('');
  });
});

it('never cuts a flag, a picture of several parts or an accented letter in two', () => {
  const whole = ['🇦🇿', '👩‍🚀', 'e\u0301', 'a'];
  for (const part of whole) {
    const short = shorten(part.repeat(8), textWidth(part, 10) * 3.4 + 10, at(10));
    expect(short.replaceAll(part, '')).toBe('…');
  }
});

it('knows that scripts differ in width', () => {
  expect(textWidth('北京', 10)).toBeGreaterThan(textWidth('ab', 10) * 1.8);
  expect(textWidth('ШЩ', 10)).toBeGreaterThan(textWidth('AB', 10) * 1.3);
  expect(textWidth('e\u0301\u200f', 10)).toBe(textWidth('e', 10));
});

it('counts characters outside the basic plane once', () => {
  expect(textWidth('𝐀', 10)).toBeLessThan(textWidth('mm', 10));
});

describe('wrap', () => {
  it('breaks at spaces, keeps every word, and lets no line grow too wide', () => {
    const text = 'The map shows Baku, Moscow, Tehran and Washington at their places';
    const lines = wrap(text, 150, at(14));
    expect(lines.join(' ')).toBe(text);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(150);
  });

  it('gives a word that is too long a line of its own', () => {
    expect(wrap('a Rindfleischetikettierungsgesetz b', 40, at(14))).toHaveLength(3);
  });
});
