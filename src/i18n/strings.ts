/** The interface's words, by language. The story's own words are in the dataset. */
import { en, type Strings } from './en.ts';
import { wordsIn } from './languages.ts';

export type { Strings };

/** The words inside the graphics. */
export type GraphicWords = Strings['graphics'];

/** @returns the words in the language (see `wordsIn`) */
export function stringsFor(language: string): Strings {
  return wordsIn({ en }, language);
}
