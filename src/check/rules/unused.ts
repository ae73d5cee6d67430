/** Whatever is there should be named by something. */
import { entriesOf, type Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';
import { NAMES } from './references.ts';

/** Lists whose entries are there to be named by others; events have a rule of their own. */
const LISTS = [
  'places',
  'actors',
  'linkKinds',
  'links',
  'themes',
  'series',
  'timelines',
  'sources',
] as const;

/** Warns of entries that nothing names; main places are on the map without that. */
export function unusedEntries({ story, references }: Draft): Finding[] {
  const main = story.places?.flatMap((place) => (place?.role === 'main' ? place.id : []));
  return LISTS.flatMap((list) => {
    const named = references.filter(({ to }) => to.includes(list)).map(({ id }) => id);
    const used = new Set([...named, ...(list === 'places' ? (main ?? []) : [])]);
    return entriesOf(story[list], [list]).flatMap(({ value: { id }, path }): Finding[] => {
      if (id === undefined || used.has(id)) return [];
      return [
        {
          severity: 'warning',
          rule: 'unused',
          path: [...path, 'id'],
          message: `the ${NAMES[list]} "${id}" is never used`,
          expected: 'an entry that refers to it; otherwise remove it',
        },
      ];
    });
  });
}
