/**
 * How wide a text will be, without a browser: labels are laid out the same on
 * the server as on the page. Widths are shares of the font size, taken from
 * the labels' typeface (Source Sans 3) and a little generous.
 */

const NARROW = /[iljtfrI.,:;'’|!()[\] -]/;
const WIDE = /[mwMWQOGD%@—…]/;

/** Of scripts beyond ASCII, which other typefaces may have to draw; the first that fits counts. */
const OTHERS: readonly [RegExp, number][] = [
  // Accents, joiners and what steers the direction stand on no place of their own.
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  // Half of a flag, and what most systems draw as a small picture.
  [/\p{Regional_Indicator}/u, 0.7],
  [/\p{Extended_Pictographic}/u, 1.4],
  // Han, kana and hangul fill a square.
  [/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u, 1.02],
  [/[ЖШЩЮЫФМжшщюыфмæœÆŒ]/, 0.84],
  [NARROW, 0.32],
  [WIDE, 0.82],
  [/\p{Lu}|\p{Lo}/u, 0.64],
  [/\p{Script=Cyrillic}/u, 0.57],
];

const known = new Map<string, number>();

function characterWidth(character: string): number {
  const width = known.get(character) ?? measure(character);
  known.set(character, width);
  return width;
}

function measure(character: string): number {
  if (character > '\u007f') return OTHERS.find(([kind]) => kind.test(character))?.[1] ?? 0.53;
  if (NARROW.test(character)) return 0.32;
  if (WIDE.test(character)) return 0.82;
  return /[A-Z\d]/.test(character) ? 0.6 : 0.53;
}

/** @returns px of one line of text, `size` px large. */
export type Measure = (text: string, size: number, weight?: number) => number;

/** The same for type of one size and weight. */
export type LengthOf = (text: string) => number;

export const textWidth: Measure = (text, size, weight = 400) => {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size * (weight === 650 ? 1.06 : weight === 600 ? 1.05 : 1);
};

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
