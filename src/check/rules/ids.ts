/** Ids that are used twice. */
import { entriesOf, type Draft } from '../draft.ts';
import { error, type Finding } from '../problem.ts';
import { formatPath, type Path } from '../../schema/path.ts';

type Identified = { id?: string | undefined } | undefined;

const LISTS = [
  'chapters',
  'places',
  'actors',
  'mapNames',
  'linkKinds',
  'links',
  'themes',
  'events',
  'series',
  'timelines',
  'factChecks',
  'updates',
  'corrections',
  'notes',
  'sources',
] as const;

function repeated(list: readonly Identified[] | undefined, at: Path): Finding[] {
  const first = new Map<string, Path>();
  return entriesOf(list, at).flatMap(({ value, path }): Finding[] => {
    if (value.id === undefined) return [];
    const taken = first.get(value.id);
    if (!taken) first.set(value.id, path);
    if (!taken) return [];
    return [
      error(
        'duplicate-id',
        [...path, 'id'],
        `the id "${value.id}" is already used by ${formatPath(taken)}`,
        `an id that no other entry in ${formatPath(at)} has`,
      ),
    ];
  });
}

/** Reports ids that an earlier entry of the same list has; of a step, an earlier one of its chapter. */
export function duplicateIds({ story }: Draft): Finding[] {
  const chapters = entriesOf(story.chapters, ['chapters']);
  return [
    ...LISTS.flatMap((name) => repeated(story[name], [name])),
    ...chapters.flatMap(({ value, path }) => repeated(value.steps, [...path, 'steps'])),
  ];
}
