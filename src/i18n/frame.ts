/** What only a framed story says, and what frames it; by language, as the page's own words are. */
const en = {
  whole: 'Read the whole story',
  readOn: 'Read on',
  skip: 'Skip the embedded story',
};

const LANGUAGES: Record<string, typeof en> = { en };

/** @returns the words in the language, or in its parent, or else in English. */
export function frameWords(language: string): typeof en {
  return LANGUAGES[language] ?? LANGUAGES[language.split('-')[0] ?? ''] ?? en;
}
