/** Stories in a language that the page itself does not speak. */
import type { Draft } from '../draft.ts';
import { interfaceLanguage } from '../../i18n/languages.ts';
import type { Finding } from '../problem.ts';

/** Warns where the page's own words stay in English. */
export function foreignInterface({ story }: Draft): Finding[] {
  const { language } = story.story ?? {};
  if (language === undefined || interfaceLanguage(language)) return [];
  return [
    {
      severity: 'warning',
      rule: 'foreign-interface',
      path: ['story', 'language'],
      message: `the page's own words ("Sources", "Explore" and the like) are not available in "${language}" and stay in English`,
      expected: 'the interface in this language (see "Another language" in README.md)',
    },
  ];
}
