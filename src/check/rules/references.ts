/** Whatever is named must be there. */
import type { Draft, Reference } from '../draft.ts';
import { knownIds } from '../known-ids.ts';
import { nearest } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import type { Referable } from '../../schema/primitives.ts';

/** What an entry of each list is called. */
export const NAMES: Record<Referable, string> = {
  places: 'place',
  actors: 'actor',
  linkKinds: 'kind of link',
  links: 'link',
  themes: 'theme',
  events: 'event',
  series: 'series',
  timelines: 'timeline',
  sources: 'source',
  steps: 'step',
};

function unknown({ id, to, path }: Reference, known: ReadonlySet<string>): Finding {
  const lists = to.map((list) => `"${list}"`).join(' or ');
  const isStep = to.includes('steps');
  return {
    severity: 'error',
    rule: 'unknown-reference',
    path,
    message: `there is no ${to.map((list) => NAMES[list]).join(' or ')} "${id}"`,
    expected: isStep ? 'a step, written as chapter/step' : `the id of an entry in ${lists}`,
    nearest: nearest(id, known),
  };
}

/**
 * Reports every reference to something that is not in the dataset, with the
 * nearest id that is. Where a whole list is missing or is no list, that is
 * reported already, and not once more for each of its entries.
 */
export function unknownReferences({ story, references }: Draft): Finding[] {
  const ids = knownIds(story);
  return references.flatMap((reference): Finding[] => {
    const known = ids(reference.to);
    return !known || known.has(reference.id) ? [] : [unknown(reference, known)];
  });
}
