/** Languages: in which the interface has words, and which way each is written. All are given as BCP 47 tags. */

/** The languages of the interface. The story itself may be in any. */
const INTERFACE_LANGUAGES = ['en'] as const;

type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/**
 * @param language the story's
 * @returns the language that the interface has for it: itself or its parent (`en` for `en-GB`), if there are words in it
 */
export function interfaceLanguage(language: string): InterfaceLanguage | undefined {
  const [parent] = language.split('-');
  return INTERFACE_LANGUAGES.find((own) => own === language || own === parent);
}

/**
 * @param words the same words in each language of the interface
 * @param language the story's
 * @returns the words in it or in its parent, or else in English
 */
export function wordsIn<Words>(words: Record<InterfaceLanguage, Words>, language: string): Words {
  return words[interfaceLanguage(language) ?? 'en'];
}

/** Scripts that are written from right to left (ISO 15924; Unicode's, of those still in use). */
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'];

/** @returns the value of `dir`, by the tag's script or else by the script that the language is mostly written in */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
}
