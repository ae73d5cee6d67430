import { describe, expect, it } from 'vitest';
import { breakTitle, CARD, layoutCard } from '../../../src/publish/card/card-layout.ts';

describe('the layout of a card', () => {
  it('breaks a title into lines of about the same length', () => {
    expect(breakTitle('Will Azerbaijan attend the NATO summit?', 1088, 3)).toEqual([
      'Will Azerbaijan attend',
      'the NATO summit?',
    ]);
  });

  it('leaves a short title on one line', () => {
    expect(breakTitle('The war', 1088, 3)).toEqual(['The war']);
  });

  it('cuts a title that has too many lines, and says so', () => {
    const lines = breakTitle('a title without an end '.repeat(20).trim(), 1088, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/ …$/);
  });

  it('keeps the map above the words, and the words on the card, however long the title', () => {
    for (const words of [1, 8, 12, 60]) {
      const { lines, creditY, mapHeight } = layoutCard('wording '.repeat(words).trim());
      expect(mapHeight).toBeGreaterThan(250);
      expect(creditY).toBeGreaterThan(mapHeight);
      expect(lines[0]?.y).toBeGreaterThan(creditY);
      expect(lines.at(-1)?.y).toBeLessThan(CARD.height);
    }
  });
});
