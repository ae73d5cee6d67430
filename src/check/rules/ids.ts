/** Ids that are used twice. */
import { entriesOf, type Draft } from '../draft.ts';
import { error, type Finding } from '../problem.ts';
import { formatPath, type Path } from '../../schema/path.ts';

type Identified = { id?: string | undefined } | undefined;

function repeated(list: readonly Identified[] | undefined, at: Path): Finding[] {
  const first = new Map<string, Path>();
  return entriesOf(list, at).flatMap(({ value, path }) => {
    if (value.id === undefined) return [];
    const taken = first.get(value.id);
    if (!taken) first.set(value.id, path);
    if (!taken) return [];
    const message = `the id "${value.id}" is already used by ${formatPath(taken)}`;
    const expected = `an id that no other entry in ${formatPath(at)} has`;
    return error('duplicate-id', [...path, 'id'], message, expected);
  });
}

/** Reports ids that an earlier entry of the same list has; of a step, an earlier one of its chapter. */
export function duplicateIds({ story }: Draft): Finding[] {
  const lists = Object.entries(story).flatMap(([name, list]) =>
    Array.isArray(list) ? repeated(list, [name]) : [],
  );
  const steps = entriesOf(story.chapters, ['chapters']).flatMap(({ value, path }) =>
    repeated(value.steps, [...path, 'steps']),
  );
  return [...lists, ...steps];
}
