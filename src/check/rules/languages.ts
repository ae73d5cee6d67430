/** Languages: of the interface, and of the story's translations. */
import { entriesOf, type Draft } from '../draft.ts';
import { interfaceLanguage } from '../../i18n/languages.ts';
import { error, warning, type Finding } from '../problem.ts';

/** Warns of a story in a language that the interface does not have. */
export function foreignInterface({ story }: Draft): Finding[] {
  const { language } = story.story ?? {};
  if (language === undefined || interfaceLanguage(language)) return [];
  const expected = 'the interface in this language (see "Another language" in data/README.md)';
  return [
    warning(
      'foreign-interface',
      ['story', 'language'],
      `the page's own words ("Sources", "Explore" and the like) are not available in "${language}" and stay in English`,
      expected,
    ),
  ];
}

/** Reports translations into the story's own language, or into that of another translation. */
export function repeatedLanguages({ story }: Draft): Finding[] {
  const taken = new Set([story.story?.language]);
  const path = ['story', 'translations'];
  return entriesOf(story.story?.translations, path).flatMap(({ value, path }) => {
    const { language } = value;
    if (language === undefined || !taken.has(language)) {
      taken.add(language);
      return [];
    }
    const message = `there is already a page in "${language}"`;
    const expected = 'one page per language';
    return error('repeated-language', [...path, 'language'], message, expected);
  });
}
