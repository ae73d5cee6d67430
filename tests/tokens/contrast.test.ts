/** The tokens' colours against the grounds that they are used on (WCAG 2.2, 1.4.3 and 1.4.11). */
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/embed/colours.ts';
import { COLOURS } from '../../src/tokens/colours.ts';

type Token = keyof typeof COLOURS;

const HUES: Token[] = ['blue', 'red', 'green', 'violet', 'amber', 'teal', 'grey'];

const INKS: Token[] = ['ink', 'inkSoft', 'inkFaint'];
const GROUNDS: Token[] = ['paper', 'raised'];
const MAP: Token[] = ['sea', 'land'];

const TEXT = 4.5;
const GRAPHIC = 3;

const USED: { of: Token; on: Token[]; least: number }[] = [
  // Text of the page, of cards and of menus.
  ...INKS.map((of) => ({ of, on: GROUNDS, least: TEXT })),
  // Names of places, countries and seas, and the legend, whose halo is the sea's colour.
  ...INKS.map((of) => ({ of, on: MAP, least: TEXT })),
  // Lanes' names, lines' ends, verdicts; labels of links in their halo.
  ...HUES.map((of) => ({ of, on: [...GROUNDS, 'sea' as const], least: TEXT })),
  // Marks, arcs and lines; the focus is blue.
  ...HUES.map((of) => ({ of, on: ['land' as const], least: GRAPHIC })),
];

const PAIRS = USED.flatMap(({ of, on, least }) =>
  on.flatMap((ground) =>
    (['light', 'dark'] as const).map((scheme) => ({ of, ground, least, scheme })),
  ),
);

describe('contrast', () => {
  it.each(PAIRS)('of $of on $ground is at least $least ($scheme)', (pair) => {
    const found = contrast(COLOURS[pair.of][pair.scheme], COLOURS[pair.ground][pair.scheme]);
    expect(found).toBeGreaterThanOrEqual(pair.least);
  });
});
