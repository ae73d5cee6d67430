/** The table of advances is made here: `npx vitest run -c .config/vitest.ts --project unit tests/labels/advances -u` writes it anew. */
import { expect, it } from 'vitest';
import { SANS, STEP } from '../../src/labels/advances.ts';
import { measureWith } from '../../src/labels/text-width.ts';
import { advancesOf } from '../support/font-advances.ts';

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/** What is written in Latin (Azerbaijani and Turkish among it) and Cyrillic, and the marks of good typesetting. */
const LETTERS = [
  ...span(0x20, 0x7e),
  ...span(0xa1, 0x17f),
  ...'ƏəȘșȚț',
  ...span(0x401, 0x45f),
  ...'ҒғҚқҢңҮүҰұҺһӘәӨөҐґ',
  ...'‘’‚“”„–—…‹›•−№€₼₽→←',
].filter((letter) => /\P{Cf}/u.test(letter));

/** A letter's accents stand on no place of their own: it is as wide as its base, unless the table says so. */
const baseOf = (letter: string) => [...letter.normalize('NFKD')][0] ?? letter;

async function tableOf(face: string, [light, bold]: readonly [number, number]): Promise<string> {
  const at = await advancesOf(face, light, LETTERS);
  const atBold = await advancesOf(face, bold, LETTERS);
  /** Rounded up: rather too wide than too narrow. */
  const read = (letter: string): [number, number] => {
    const [advance = 0, boldAdvance = 0] = [at(letter), atBold(letter)];
    const steps = Math.ceil(advance / STEP);
    return [steps, Math.ceil(boldAdvance / STEP) - steps];
  };
  const rows = new Map<string, string>();
  for (const letter of LETTERS.filter((each) => at(each) !== undefined)) {
    const own = read(letter).join(' ');
    const base = baseOf(letter);
    if (base === letter || read(base).join(' ') !== own)
      rows.set(own, (rows.get(own) ?? '') + letter);
  }
  const sorted = [...rows].sort(([a], [b]) => Number.parseInt(a) - Number.parseInt(b));
  const lines = [''];
  for (const [own, letters] of sorted) {
    const row = `${letters.replace(/[\\`]/g, '\\$&')} ${own}`;
    const last = lines.at(-1) ?? '';
    if (last.length + row.length < 99) lines[lines.length - 1] = last ? `${last} ${row}` : row;
    else lines.push(row);
  }
  return lines.join('\n');
}

it('holds the advances of the typefaces that are shipped', async () => {
  const text = `/**
 * How far letters advance; made from the font files by tests/labels/advances.test.ts. In turn: letters that
 * advance alike, how far at the light weight, and how much farther at the bold one, both in steps of STEP thousandths
 * of an em, rounded up: in "pq 111 4" the letters p and q are 111 steps wide at 400 and 115 at 700. Accented letters
 * that are as wide as their base are left out.
 */
export const STEP = ${STEP};

/** Source Sans 3, of the graphics, at 400 and 700. */
export const SANS = \`${await tableOf('source-sans-3', [400, 700])}\`;

/** Source Serif 4 in bold, of the cards' titles. */
export const SERIF = \`${await tableOf('source-serif-4', [700, 700])}\`;
`;
  await expect(text).toMatchFileSnapshot('../../src/labels/advances.ts');
});

it.each([400, 450, 500, 550, 600, 650, 700])(
  'measures no letter too narrow, and none much too wide, at a weight of %i',
  async (weight) => {
    const real = await advancesOf('source-sans-3', weight, LETTERS);
    const measure = measureWith(SANS);
    for (const letter of LETTERS) {
      const excess = measure(letter, 1000, weight) - (real(letter) ?? NaN);
      // A few letters grow not quite in proportion.
      if (!Number.isNaN(excess)) expect(Math.abs(excess - STEP / 2), letter).toBeLessThan(6);
    }
  },
);
