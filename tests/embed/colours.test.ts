import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, isAccent, schemeOn, type Hex } from '../../src/embed/colours.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const TEXT = ['ink', 'ink-soft', 'ink-faint', 'blue', 'red', 'green', 'violet', 'amber', 'teal'];

/** A token's colours: by day, by night. */
const pair = (token: string) =>
  (new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1) ??
    []) as Hex[];

describe('a newsroom’s colours', () => {
  it('measure contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each([
    ['#ffffff', 'light'],
    ['#f4f4f4', 'light'],
    ['#000000', 'dark'],
    ['#1d2024', 'dark'],
  ] as const)('%s carries the %s scheme, with every text of the story', (ground, scheme) => {
    expect(schemeOn(ground)).toBe(scheme);
    for (const token of TEXT) {
      const text = pair(token)[scheme === 'light' ? 0 : 1] ?? ground;
      expect(contrast(text, ground), token).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['#808080', '#ffcc00', '#aa0000'] as const)('%s is no ground for text', (ground) => {
    expect(schemeOn(ground)).toBeUndefined();
  });

  it('are taken as an accent where both it and what stands on it can be read', () => {
    expect(isAccent('#aa0000', 'light')).toBe(true);
    expect(isAccent('#ffcc00', 'light')).toBe(false);
    expect(isAccent('#ffcc00', 'dark')).toBe(true);
    expect(isAccent('#aa0000', 'light', '#aa0011')).toBe(false);
  });
});
