/** How wide a text will be: without a browser by the advances of the page's own typefaces. */
import { SANS, STEP } from './advances.ts';

/** @returns px of one line of text, `size` px large. */
export type Measure = (text: string, size: number, weight?: number, style?: 'italic') => number;

/** The same for type of one size and weight. */
export type LengthOf = (text: string) => number;

/**
 * Of letters that the page's typefaces lack, and a reader's own fonts have to draw: thousandths of an em, rather too
 * much than too little. The first that fits counts. Measured in Chromium on a few lines of news in Noto Sans and in
 * DejaVu Sans, the widest of what systems bring, in bold: a letter of Armenian and of Georgian takes 690, of Persian
 * 620, of Hindi 530, and 770 where boxes stand for letters that no font has.
 */
const OTHERS: readonly [RegExp, number][] = [
  // Accents, joiners and what steers the direction stand on no place of their own.
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  // Half of a flag, and what most systems draw as a small picture.
  [/\p{Regional_Indicator}/u, 700],
  [/\p{Extended_Pictographic}/u, 1400],
  // Han, kana and hangul fill a square.
  [/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u, 1020],
  [/\p{Nd}|\p{Script=Greek}|\p{Script=Arabic}/u, 700],
];
const WIDEST = 800;

/** How far a weight is on the way from 400 to 700: the typeface's own axis ("avar") bends at 600, half way. */
const boldness = (weight: number) => (weight <= 600 ? weight - 400 : 2 * weight - 1000) / 400;

/**
 * @param face a typeface's advances (see `advances.ts`)
 * @returns what measures lines set in it, at weights from 400 to 700 and without kerning
 */
export function measureWith(face: string): Measure {
  type Advances = readonly [light: number, more: number];
  const known = new Map<string, Advances>();
  for (const [, letters = '', light, more] of face.matchAll(/(\S+|\s) (\d+) (-?\d+)\s?/g))
    for (const letter of letters) known.set(letter, [Number(light) * STEP, Number(more) * STEP]);

  const find = (letter: string): Advances => {
    const [base = letter] = letter.normalize('NFKD');
    const other = OTHERS.find(([kind]) => kind.test(letter))?.[1] ?? WIDEST;
    return known.get(base) ?? [other, 0];
  };
  return (text, size, weight = 400) => {
    let [light, more] = [0, 0];
    for (const letter of text) {
      const advances = known.get(letter) ?? find(letter);
      known.set(letter, advances);
      light += advances[0];
      more += advances[1];
    }
    return ((light + more * boldness(weight)) * size) / 1000;
  };
}

const inSans = measureWith(SANS);

/** What the stand-ins for our typeface (src/styles/tokens.css) take more at most, measured on the story's titles. */
const STAND_IN = 1.02;

/** In the typeface of the graphics, or in a reader's own that stands in for it. */
export const textWidth: Measure = (text, size, weight) => inSans(text, size, weight) * STAND_IN;

/** What readers see as one: a letter with its accents, a picture made of several. */
function wholeCharacters(text: string): string[] {
  return (
    text.match(
      /\p{Regional_Indicator}{2}|.[\p{M}\p{Emoji_Modifier}\ufe0f]*(\u200d.[\p{M}\ufe0f]*)*/gsu,
    ) ?? []
  );
}

/** @returns the text, or as much of its beginning as fits into `width` px with an ellipsis. */
export function shorten(text: string, width: number, lengthOf: LengthOf): string {
  if (lengthOf(text) <= width) return text;
  const characters = wholeCharacters(text);
  while (characters.length > 0 && lengthOf(`${characters.join('')}…`) > width) characters.pop();
  return characters.length === 0 ? '' : `${characters.join('').trimEnd()}…`;
}

/** @returns the text in lines of at most `width` px, broken at its spaces; a longer word has a line of its own. */
export function wrap(text: string, width: number, lengthOf: LengthOf): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && lengthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
