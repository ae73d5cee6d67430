/** The interface's words, by language. The story's own words are in the dataset. */
import { en } from './en.ts';

export type Strings = typeof en;

/** The words inside the graphics. */
export type GraphicWords = Strings['graphics'];

const LANGUAGES: Record<string, Strings> = { en };

/** @returns the words in the language, or in its parent (`en` for `en-GB`), or else in English. */
export function stringsFor(language: string): Strings {
  return LANGUAGES[language] ?? LANGUAGES[language.split('-')[0] ?? ''] ?? en;
}
