/** Names that fit where they stand. */
import { entriesOf, type Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';

/** Characters of a name at the end of a line; on a small screen more may be cut. */
const LONG_NAME = 14;
/** The same of a kind of link, which stands in a row of its own in the map's corner. */
const LONG_KIND = 32;

/** Warns of series whose names leave a small screen no room for their lines, and that have no shorter ones. */
export function longNames({ story }: Draft): Finding[] {
  return entriesOf(story.series, ['series']).flatMap(({ value, path }): Finding[] => {
    const key = value.short === undefined ? 'name' : 'short';
    const name = value[key] ?? '';
    if ([...name].length <= LONG_NAME) return [];
    const instead = key === 'name' ? ', or a "short" name beside it' : '';
    return [
      {
        severity: 'warning',
        rule: 'long-name',
        path: [...path, key],
        message: `"${name}" may be cut at the end of its line on small screens`,
        expected: `at most ${LONG_NAME} characters${instead}`,
      },
    ];
  });
}

/** Warns of kinds of links whose names are cut in the key of a small map. */
export function longKinds({ story }: Draft): Finding[] {
  return entriesOf(story.linkKinds, ['linkKinds']).flatMap(({ value, path }): Finding[] => {
    const name = value.name ?? '';
    if ([...name].length <= LONG_KIND) return [];
    return [
      {
        severity: 'warning',
        rule: 'long-kind',
        path: [...path, 'name'],
        message: `"${name}" may be cut in the corner of the map on small screens`,
        expected: `at most ${LONG_KIND} characters`,
      },
    ];
  });
}
