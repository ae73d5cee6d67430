/** The tokens' colours against the grounds that they are used on (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const HUES = ['blue', 'red', 'green', 'violet', 'amber', 'teal', 'grey'];

/** A token's colours: by day, by night. */
function coloursOf(token: string): string[] {
  const pair = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  if (!pair) throw new Error(`--${token} is no pair of colours`);
  return pair.slice(1);
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const value = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = 4.5;
const GRAPHIC = 3;

const USED = [
  // Text of the page, of cards and of menus.
  ...['ink', 'ink-soft', 'ink-faint'].map((of) => ({ of, on: ['paper', 'raised'], least: TEXT })),
  // Places' names and the legend, whose halo is the sea's colour.
  ...['ink', 'ink-soft'].map((of) => ({ of, on: ['sea', 'land'], least: TEXT })),
  // Countries' names on their land, and the seas'.
  { of: 'ink-faint', on: ['land', 'sea'], least: TEXT },
  // Lanes' names, lines' ends, verdicts; labels of links in their halo.
  ...HUES.map((of) => ({ of, on: ['paper', 'raised', 'sea'], least: TEXT })),
  // Marks, arcs and lines; the focus is blue.
  ...HUES.map((of) => ({ of, on: ['land'], least: GRAPHIC })),
];

const PAIRS = USED.flatMap(({ of, on, least }) =>
  on.flatMap((ground) => ['day', 'night'].map((time, i) => ({ of, ground, least, time, i }))),
);

describe('contrast', () => {
  it.each(PAIRS)('of $of on $ground is at least $least by $time', ({ of, ground, least, i }) => {
    const found = contrast(coloursOf(of)[i] ?? '', coloursOf(ground)[i] ?? '');
    expect(found).toBeGreaterThanOrEqual(least);
  });
});
