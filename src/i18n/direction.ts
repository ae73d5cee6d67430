/** Which way a language is written. */

/** Scripts that are written from right to left (ISO 15924; Unicode's, of those still in use). */
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'];

/**
 * @param language a BCP 47 tag
 * @returns what `dir` says of a page in it, after the tag's script or the one that the language is mostly written in
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
}
