/** Whether a newsroom's colours go with the story's own (WCAG 2.2, 1.4.3 and 1.4.11). */

import { green, inkFaint, paper, type Hex, type Scheme } from '../tokens/colours.ts';

export type { Hex, Scheme };

export const isHex = (text: string): text is Hex => /^#[0-9a-f]{6}$/.test(text);

/** @returns relative luminance from 0 to 1, as WCAG 2.2 defines it */
function luminance(hex: Hex): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const value = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @returns the contrast of two colours, from 1 to 21 */
export function contrast(a: Hex, b: Hex): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour of text with the least contrast to the page's ground, by day and by night. */
const WEAKEST: Record<Scheme, Hex> = { light: green.light, dark: inkFaint.dark };

/** Of text on its ground. */
const LEAST = 4.5;

/** @returns by which of the story's two schemes a ground can be read; undefined where by neither. */
export function schemeOn(ground: Hex): Scheme | undefined {
  const schemes = ['light', 'dark'] as const;
  return schemes.find((scheme) => contrast(ground, WEAKEST[scheme]) >= LEAST);
}

/** A newsroom's ground, where it is taken, and the scheme that is settled by it or by the theme; else the reader's is. */
export interface Ground {
  ground: Hex | undefined;
  scheme: Scheme | undefined;
}

/** @returns what becomes of a ground: it must be one that the story can be read on, in the theme that is asked for. */
export function groundOf(background: Hex | undefined, theme: Scheme | 'auto'): Ground {
  const fitting = background && schemeOn(background);
  const ground = fitting && (theme === 'auto' || theme === fitting) ? background : undefined;
  return { ground, scheme: ground ? fitting : theme === 'auto' ? undefined : theme };
}

/** @returns whether text of the ground's colour can be read on the accent, and the accent on the ground. */
export function isAccent(accent: Hex, scheme: Scheme, ground: Hex = paper[scheme]): boolean {
  return contrast(accent, ground) >= LEAST;
}
