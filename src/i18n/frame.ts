/** Words of the framed story and of its frame alone, by language, like the page's own. */
import { wordsIn } from './languages.ts';

const en = {
  whole: 'Read the full story',
  readOn: 'Read on',
  skip: 'Skip the embedded story',
};

/** @returns the words in the language (see `wordsIn`) */
export function frameWords(language: string): typeof en {
  return wordsIn({ en }, language);
}
