/** Translations into languages that readers do not have yet. */
import { entriesOf, type Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';

/** Reports every translation into the story's own language, or into one that another translation has. */
export function repeatedLanguages({ story }: Draft): Finding[] {
  const taken = new Set([story.story?.language]);
  const path = ['story', 'translations'];
  return entriesOf(story.story?.translations, path).flatMap(({ value, path }): Finding[] => {
    const { language } = value;
    if (language === undefined || !taken.has(language)) {
      taken.add(language);
      return [];
    }
    return [
      {
        severity: 'error',
        rule: 'repeated-language',
        path: [...path, 'language'],
        message: `there is already a page in "${language}"`,
        expected: 'one page per language',
      },
    ];
  });
}
