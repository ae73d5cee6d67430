/** Names that fit where they stand. */
import { entriesOf, type Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';
import type { Path } from '../../schema/path.ts';

/** Characters of a name at the end of a line; on a small screen more may be cut. */
const LONG_NAME = 14;
/** The same of a kind of link, which stands in a row of its own in the map's corner. */
const LONG_KIND = 32;
/** The same of a title, which is a headline: on a small screen this already takes four lines or five. */
const LONG_TITLE = 120;

/**
 * @param cut where the name may be cut
 * @param instead what else would do
 */
function tooLong(
  rule: string,
  { name, path, most }: { name: string; path: Path; most: number },
  cut: string,
  instead = '',
): Finding[] {
  if ([...name].length <= most) return [];
  return [
    {
      severity: 'warning',
      rule,
      path,
      message: `"${name}" may be cut off ${cut} on small screens`,
      expected: `at most ${most} characters${instead}`,
    },
  ];
}

/** Warns of series whose names leave a small screen no room for their lines, and that have no shorter ones. */
export function longNames({ story }: Draft): Finding[] {
  return entriesOf(story.series, ['series']).flatMap(({ value, path }) => {
    const key = value.short === undefined ? 'name' : 'short';
    const told = { name: value[key] ?? '', path: [...path, key], most: LONG_NAME };
    const instead = key === 'name' ? ', or a "short" name as well' : '';
    return tooLong('long-name', told, 'at the end of its line', instead);
  });
}

/** Warns of kinds of links whose names are cut in the key of a small map. */
export function longKinds({ story }: Draft): Finding[] {
  return entriesOf(story.linkKinds, ['linkKinds']).flatMap(({ value, path }) => {
    const told = { name: value.name ?? '', path: [...path, 'name'], most: LONG_KIND };
    return tooLong('long-kind', told, 'in the corner of the map');
  });
}

/** Warns of the story's, chapters' and events' titles that are whole paragraphs. */
export function longTitles({ story }: Draft): Finding[] {
  const titled = [
    { value: story.story, path: ['story'] },
    ...entriesOf(story.chapters, ['chapters']),
    ...entriesOf(story.events, ['events']),
  ];
  return titled.flatMap(({ value, path }): Finding[] => {
    const letters = [...(value?.title ?? '')].length;
    if (letters <= LONG_TITLE) return [];
    return [
      {
        severity: 'warning',
        rule: 'long-title',
        path: [...path, 'title'],
        message: `the title has ${letters} characters`,
        expected: `at most ${LONG_TITLE}; the text below it has more room`,
      },
    ];
  });
}
