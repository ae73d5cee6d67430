/** Text in UTF-8 that was read as Windows-1252: each character beyond ASCII has become two to four others. */

/**
 * What Windows-1252 makes of the bytes 0x80 to 0xBF, with which no character of UTF-8 begins.
 * Written out, because Node's own decoder takes Windows-1252 for Latin-1.
 */
const TAILS =
  '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ' + '\xA0¡¢£¤¥¦§¨©ª«¬\xAD®¯°±²³´µ¶·¸¹º»¼½¾¿';

const TAIL = `[${TAILS}]`;

/** Those that may well stand after a letter in a sound text: “CAFÉ’S”, « là », Nescafé™. */
const USUAL = '\\xA0‘’“”–—…«»‹›•·™®¹²³';
const TELLING = `[${TAILS.replace(new RegExp(`[${USUAL}]`, 'gu'), '')}]`;

/** One character of two, three or four bytes, as far as a pattern can tell. */
const WHOLE = `(?:[Â-ß]${TAIL}|[à-ï]${TAIL}{2}|[ð-ô]${TAIL}{3})`;

/** Alone, only what no language writes is told; side by side, anything. */
const MISREAD = new RegExp(
  [
    `(?=[Â-ô${TAILS}]{0,8}${TELLING})${WHOLE}{2,}`,
    '(?<!\\p{Lu})[ÂÃ][\\xA0-\\xBF]',
    `[ÃÄÅ]${TELLING}`,
    `(?<=\\p{Ll})[ÃÄÅÈÉ]${TAIL}`,
    'É™(?=\\p{Ll})',
    `(?:[à-ï]${TELLING}|á»)${TAIL}`,
    `[ð-ô]${TELLING}${TAIL}{2}`,
  ].join('|'),
  'gu',
);

export interface Misread {
  index: number;
  /** What stands there. */
  found: string;
  /** What stood there before. */
  meant: string;
}

function byteOf(letter: string): number {
  const tail = TAILS.indexOf(letter);
  return tail < 0 ? letter.charCodeAt(0) : 0x80 + tail;
}

/** @returns undefined where these bytes are no text */
function repaired(found: string): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(found, byteOf),
    );
    return /[\p{Cc}\p{Cn}]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** @returns the stretches of a text that were misread, and what they were */
export function misreadIn(text: string): Misread[] {
  return [...text.matchAll(MISREAD)].flatMap(({ 0: found, index }) => {
    const meant = repaired(found);
    return meant === undefined ? [] : [{ index, found, meant }];
  });
}
