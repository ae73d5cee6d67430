import { describe, expect, it } from 'vitest';
import { contrast, isAccent, schemeOn, type Hex } from '../../src/embed/colours.ts';
import { COLOURS } from '../../src/tokens/colours.ts';

const { ink, inkSoft, inkFaint, blue, red, green, violet, amber, teal, grey } = COLOURS;
const TEXT = { ink, inkSoft, inkFaint, blue, red, green, violet, amber, teal, grey };

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
    for (const [token, colour] of Object.entries(TEXT)) {
      expect(contrast(colour[scheme], ground), token).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('carry no scheme where one of its colours of text cannot be read', () => {
    const greys = Array.from({ length: 256 }, (_, level): Hex => {
      return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
    });
    for (const ground of greys) {
      const scheme = schemeOn(ground);
      const contrasts = Object.values(TEXT).map((text) => scheme && contrast(text[scheme], ground));
      expect(Math.min(...contrasts.map((found) => found ?? 21)), ground).toBeGreaterThanOrEqual(
        4.5,
      );
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
