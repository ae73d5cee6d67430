/** HTML in texts, where readers would see it as it stands: tags, and character references (`&ndash;`, `&#8217;`). */
import { isHtml, TAG, type InlineFault } from './inline-marks.ts';

const TAGS = new RegExp(TAG.source, 'gi');

const EXPECTED = 'text without tags; for "less than", a space after <';

/** @returns the tags in a text without marks; "a < b" has none */
export function tagsIn(text: string): InlineFault[] {
  return [...text.matchAll(TAGS)].map(({ 0: tag, index }) => ({
    offset: index,
    message: isHtml(tag),
    expected: EXPECTED,
  }));
}

/** The names that editors meet, each before its character. */
const NAMED = `
  amp & lt < gt > quot " apos ' ndash – mdash — hellip … bull • middot ·
  lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » lsaquo ‹ rsaquo › prime ′ Prime ″
  euro € pound £ yen ¥ cent ¢ copy © reg ® trade ™ sect § para ¶ deg ° permil ‰ numero №
  plusmn ± times × divide ÷ minus − frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³
  le ≤ ge ≥ ne ≠ asymp ≈ larr ← rarr → uarr ↑ darr ↓ iexcl ¡ iquest ¿
  szlig ß aelig æ AElig Æ oslash ø Oslash Ø imath ı inodot ı
  nbsp \u00a0 shy \u00ad ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f`;

const CHARACTERS = new Map(
  [...NAMED.matchAll(/(\w+) (.)/gu)].map(([, name = '', character = '']) => [name, character]),
);

/** The combining marks of names such as `&eacute;`: a letter, then the name of its accent. */
const ACCENTS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  breve: '\u0306',
  dot: '\u0307',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
};

function accented(name: string): string | undefined {
  const mark = ACCENTS[name.slice(1)] ?? '';
  const whole = (name.charAt(0) + mark).normalize('NFC');
  return mark && whole.length === 1 ? whole : undefined;
}

function numbered(code: number): string | undefined {
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return /^[^\p{Cc}\p{Cs}]$/u.test(character) ? character : undefined;
}

/** How to write the character in JSON: invisible ones as an escape. */
function written(character: string): string {
  const isSeen = /[^\p{Z}\p{C}]/u.test(character);
  if (isSeen) return JSON.stringify(character).slice(1, -1);
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A decimal number, a hexadecimal one, or a name. */
const CODES = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]+));/gi;

function readCode([, decimal, hexadecimal, name = '']: RegExpExecArray): string | undefined {
  if (decimal) return numbered(Number(decimal));
  if (hexadecimal) return numbered(Number.parseInt(hexadecimal, 16));
  return CHARACTERS.get(name) ?? accented(name);
}

/** An unknown name after a letter is no code but words: "black&white; then". */
function isWords({ 3: name, index, input }: RegExpExecArray): boolean {
  return name !== undefined && /[\p{L}\d]/u.test(input.charAt(index - 1));
}

/** @returns the character references in a text, each with the character to write instead where that is known */
export function entitiesIn(text: string): InlineFault[] {
  return [...text.matchAll(CODES)].flatMap((found) => {
    const character = readCode(found);
    if (character === undefined && isWords(found)) return [];
    const message = isHtml(found[0]);
    const instead = character === undefined ? 'the character itself' : written(character);
    return [{ offset: found.index, message, expected: `${instead} instead of ${found[0]}` }];
  });
}
