/** The interface's words by language. */
import { interfaceLanguage, type InterfaceLanguage } from './languages.ts';

/**
 * @param languages the same words in each language that the page speaks
 * @param language a BCP 47 tag, the story's
 * @returns the words in it or in its parent, or else in English
 */
export function wordsIn<Words>(
  languages: Record<InterfaceLanguage, Words>,
  language: string,
): Words {
  return languages[interfaceLanguage(language) ?? 'en'];
}
