/** Whatever is named must be there, and whatever is there should be named. */
import type { Draft, ListName } from '../draft.ts';
import { nearest } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import { referencesOf, type Reference } from '../references.ts';

/** What an entry of each list is called. */
const NAMES: Record<ListName | 'steps', string> = {
  places: 'place',
  actors: 'actor',
  linkKinds: 'kind of link',
  links: 'link',
  themes: 'theme',
  events: 'event',
  series: 'series',
  timelines: 'timeline',
  factChecks: 'fact-check',
  updates: 'update',
  corrections: 'correction',
  notes: 'note',
  sources: 'source',
  steps: 'step',
};

/** The lists whose entries are there to be named by others. */
const TO_BE_USED: ListName[] = [
  'places',
  'actors',
  'linkKinds',
  'links',
  'themes',
  'series',
  'timelines',
  'sources',
];

function idsFor({ to }: Reference, draft: Draft): string[] {
  return to.flatMap((list) =>
    (list === 'steps' ? draft.stepIds : draft.ids[list]).map((entry) => entry.value),
  );
}

/** Reports every reference to something that is not in the dataset, with the nearest id that is. */
export function unknownReferences(draft: Draft): Finding[] {
  return referencesOf(draft).flatMap((reference): Finding[] => {
    const known = idsFor(reference, draft);
    if (known.includes(reference.id)) return [];
    const [kind] = reference.to;
    return [
      {
        severity: 'error',
        rule: 'unknown-reference',
        path: reference.path,
        message: `there is no ${kind ? NAMES[kind] : 'entry'} "${reference.id}"`,
        expected: `the id of an entry in ${reference.to.map((list) => `"${list}"`).join(' or ')}`,
        nearest: nearest(reference.id, known),
      },
    ];
  });
}

/** Reports, as warnings, entries that nothing names. */
export function unusedEntries(draft: Draft): Finding[] {
  const used = new Map<string, Set<string>>(TO_BE_USED.map((list) => [list, new Set()]));
  for (const { id, to } of referencesOf(draft)) {
    for (const list of to) used.get(list)?.add(id);
  }
  const main = draft.places.filter(({ value }) => value.role === 'main');
  for (const { value } of main) used.get('places')?.add(value.id);
  return TO_BE_USED.flatMap((list) =>
    draft.ids[list]
      .filter(({ value }) => used.get(list)?.has(value) === false)
      .map(({ value, path }): Finding => ({
        severity: 'warning',
        rule: 'unused',
        path,
        message: `the ${NAMES[list]} "${value}" is never used`,
        expected: 'something that names it, or the entry taken out',
      })),
  );
}
