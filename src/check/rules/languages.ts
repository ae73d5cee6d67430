/** Languages: of the interface, of the story's translations, and tags that are no language's own. */
import { entriesOf, type Draft, type Entry } from '../draft.ts';
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

/** Every language that the dataset names: the story's, its translations', its sources'. */
function languagesIn({ story }: Draft): Entry<string>[] {
  const named = [
    { value: story.story, path: ['story'] },
    ...entriesOf(story.story?.translations, ['story', 'translations']),
    ...entriesOf(story.sources, ['sources']),
  ];
  return named.flatMap(({ value, path }) =>
    value?.language === undefined ? [] : [{ value: value.language, path: [...path, 'language'] }],
  );
}

/** @returns the tag as Unicode writes it (UTS 35, 3.2.1): `en` for `eng`, `en-GB` for `en-UK` */
const canonical = (tag: string): string => Intl.getCanonicalLocales(tag)[0] ?? tag;

const partsOf = (tag: string): string => tag.toLowerCase().split('-').sort().join('-');

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** @returns whether a tag's two letters are no language (ISO 639-1); of three letters there are too many to know */
function isNobodys(tag: string): boolean {
  const [code = ''] = tag.split('-');
  return code.length === 2 && NAMES.of(code) === undefined;
}

/** Warns of tags that are of the right form and no language, and of those that have another usual form. */
export function strangeLanguages(draft: Draft): Finding[] {
  return languagesIn(draft).flatMap(({ value, path }) => {
    const usual = canonical(value);
    if (partsOf(usual) !== partsOf(value)) {
      const message = `"${value}" is not the usual tag of this language`;
      return [{ ...warning('unusual-language', path, message, `"${usual}"`), nearest: usual }];
    }
    if (!isNobodys(value)) return [];
    const expected = 'the tag of a language, such as "en", "az" or "zh-Hans"';
    return [warning('unknown-language', path, `there is no language "${value}"`, expected)];
  });
}

/** Reports translations into the story's own language, or into that of another translation. */
export function repeatedLanguages({ story }: Draft): Finding[] {
  const taken = new Set([canonical(story.story?.language ?? 'und')]);
  const path = ['story', 'translations'];
  return entriesOf(story.story?.translations, path).flatMap(({ value, path }) => {
    const { language } = value;
    if (language === undefined) return [];
    if (!taken.has(canonical(language))) {
      taken.add(canonical(language));
      return [];
    }
    const message = `there is already a page in "${language}"`;
    const expected = 'one page per language';
    return error('repeated-language', [...path, 'language'], message, expected);
  });
}
