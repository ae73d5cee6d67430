/** Mojibake: UTF-8 that was read as Windows-1252, so that each character beyond ASCII has become two to four others. */

/**
 * What Windows-1252 makes of the bytes 0x80 to 0xBF, the continuation bytes of UTF-8.
 * Written out, because Node's own decoder takes Windows-1252 for Latin-1.
 */
const CONTINUATIONS =
  '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ' + '\xA0¡¢£¤¥¦§¨©ª«¬\xAD®¯°±²³´µ¶·¸¹º»¼½¾¿';

const CONTINUATION = `[${CONTINUATIONS}]`;

/** Those that may follow a letter in a correct text as well: “CAFÉ’S”, « là », Nescafé™. */
const USUAL = '\\xA0‘’“”–—…«»‹›•·™®¹²³';
const UNUSUAL = `[${CONTINUATIONS.replace(new RegExp(`[${USUAL}]`, 'gu'), '')}]`;

/** A character of two, three or four bytes, as far as a pattern can tell. */
const CHARACTER = `(?:[Â-ß]${CONTINUATION}|[à-ï]${CONTINUATION}{2}|[ð-ô]${CONTINUATION}{3})`;

/** Several characters in a row with at least one unusual mark; a single one only where no language writes so. */
const MOJIBAKE = new RegExp(
  [
    `(?=[Â-ô${CONTINUATIONS}]{0,8}${UNUSUAL})${CHARACTER}{2,}`,
    '(?<!\\p{Lu})[ÂÃ][\\xA0-\\xBF]',
    `[ÃÄÅ]${UNUSUAL}`,
    `(?<=\\p{Ll})[ÃÄÅÈÉ]${CONTINUATION}`,
    'É™(?=\\p{Ll})',
    `(?:[à-ï]${UNUSUAL}|á»)${CONTINUATION}`,
    `[ð-ô]${UNUSUAL}${CONTINUATION}{2}`,
  ].join('|'),
  'gu',
);

export interface Mojibake {
  index: number;
  /** What stands in the text. */
  found: string;
  /** What it was before it was read in the wrong encoding. */
  meant: string;
}

function byteOf(letter: string): number {
  const continuation = CONTINUATIONS.indexOf(letter);
  return continuation < 0 ? letter.charCodeAt(0) : 0x80 + continuation;
}

/** @returns the text that these letters are the bytes of, or undefined where they are no valid UTF-8 */
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

/** @returns every piece of mojibake in a text, with what it was */
export function mojibakeIn(text: string): Mojibake[] {
  return [...text.matchAll(MOJIBAKE)].flatMap(({ 0: found, index }) => {
    const meant = repaired(found);
    return meant === undefined ? [] : [{ index, found, meant }];
  });
}
