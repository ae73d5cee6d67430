/** The languages in which the page speaks for itself (src/i18n); a story may be in any. */
const INTERFACE_LANGUAGES = ['en'] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/**
 * @param language a BCP 47 tag
 * @returns the language of the page's own words beside a story in this one: itself or its parent (`en` for `en-GB`),
 *   where there are words in it
 */
export function interfaceLanguage(language: string): InterfaceLanguage | undefined {
  const [parent] = language.split('-');
  return INTERFACE_LANGUAGES.find((own) => own === language || own === parent);
}
