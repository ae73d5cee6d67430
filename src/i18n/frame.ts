/** What only a framed story says, and what frames it; by language, as the page's own words are. */
import { wordsIn } from './words-in.ts';

const en = {
  whole: 'Read the whole story',
  readOn: 'Read on',
  skip: 'Skip the embedded story',
};

/** @returns the words in the language (see `wordsIn`) */
export function frameWords(language: string): typeof en {
  return wordsIn({ en }, language);
}
