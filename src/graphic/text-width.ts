/**
 * How wide a text will be, without a browser: labels are laid out the same on
 * the server as on the page. Widths are shares of the font size, taken from
 * the labels' typeface (Source Sans 3) and a little generous.
 */

const NARROW = /[iljtfrI.,:;'’|!()[\] -]/;
const WIDE = /[mwMWQOGD%@—…]/;
/** Han, kana and hangul fill a square. */
const FULL = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/;

const known = new Map<string, number>();

function characterWidth(character: string): number {
  const width = known.get(character) ?? measure(character);
  known.set(character, width);
  return width;
}

function measure(character: string): number {
  if (FULL.test(character)) return 1.02;
  if (NARROW.test(character)) return 0.32;
  if (WIDE.test(character)) return 0.82;
  return /[A-Z\d]/.test(character) ? 0.6 : 0.53;
}

/**
 * @param fontSize px
 * @returns the width of one line, in px, rather too much than too little
 */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * fontSize;
}

/** @returns the text, or as much of its beginning as fits into `width` px with an ellipsis. */
export function shorten(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, fontSize) > width) {
    characters.pop();
  }
  return characters.length === 0 ? '' : `${characters.join('').trimEnd()}…`;
}
