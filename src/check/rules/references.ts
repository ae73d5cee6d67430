/** References: to nothing, twice in one list, and entries to which none refers. */
import { entriesOf, type Draft, type Reference } from '../draft.ts';
import type { Sound } from '../examine.ts';
import { nearest } from '../nearest.ts';
import { error, warning, type Finding } from '../problem.ts';
import { formatPath } from '../../schema/path.ts';
import type { Referable } from '../../schema/primitives.ts';
import type { Story } from '../../schema/story.ts';

/** What messages call an entry of each list. */
const NAMES: Record<Referable, string> = {
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

/** As `chapter/step`; undefined where there is no list of chapters. */
function stepIds({ chapters }: Sound<Story>): string[] | undefined {
  if (!chapters) return undefined;
  return entriesOf(chapters, []).flatMap(({ value }) =>
    entriesOf(value.steps, []).map((step) => `${value.id ?? ''}/${step.value.id ?? ''}`),
  );
}

function idsIn(story: Sound<Story>, list: Referable): string[] | undefined {
  if (list === 'steps') return stepIds(story);
  return story[list]?.flatMap((entry) => entry?.id ?? []);
}

/** The ids in these lists, or undefined where one of the lists cannot be read; remembered by lists. */
function knownIds(story: Sound<Story>) {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return (lists: readonly Referable[]) => {
    const name = lists.join();
    if (!known.has(name)) {
      const ids = lists.map((list) => idsIn(story, list));
      known.set(name, ids.includes(undefined) ? undefined : new Set(ids.flatMap((i) => i ?? [])));
    }
    return known.get(name);
  };
}

function unknown({ id, to, path }: Reference): Finding {
  const lists = to.map((list) => `"${list}"`).join(' or ');
  const isStep = to.includes('steps');
  const message = `there is no ${to.map((list) => NAMES[list]).join(' or ')} "${id}"`;
  const expected = isStep ? 'a step, written as chapter/step' : `the id of an entry in ${lists}`;
  return error('unknown-reference', path, message, expected);
}

/** For so many unknown ids a guess is made, which takes time with each. */
const MOST_GUESSES = 500;

/** What an unknown id probably means: the nearest that is known, or else the only one that nothing names. */
function meant(id: string, known: ReadonlySet<string>, named: ReadonlySet<string>) {
  const near = nearest(id, known);
  if (near !== undefined) return near;
  const [only, ...more] = [...known].filter((each) => !named.has(each));
  return more.length === 0 ? only : undefined;
}

/**
 * Reports ids that nothing in the dataset has, each once with all its references, as one renamed entry breaks many,
 * and what was probably meant. Where a whole list cannot be read, that is reported already, and not once more for
 * each reference into it.
 */
export function unknownReferences({ story, references }: Draft): Finding[] {
  const ids = knownIds(story);
  const named = new Set(references.map(({ id }) => id));
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const { id, to } = reference;
    if (ids(to)?.has(id) ?? true) continue;
    const group = groups.get(`${to.join()} ${id}`);
    if (group) group.push(reference);
    else groups.set(`${to.join()} ${id}`, [reference]);
  }
  return [...groups.values()].flatMap(([first, ...others], i) => {
    if (!first) return [];
    const known = i < MOST_GUESSES ? ids(first.to) : undefined;
    const guess = known && meant(first.id, known, named);
    return [{ ...unknown(first), nearest: guess, others: others.map(({ path }) => path) }];
  });
}

/** Reports ids that are twice in one list, such as a source cited twice by a step. */
export function repeatedReferences({ references }: Draft): Finding[] {
  const seen = new Set<string>();
  return references.flatMap(({ id, path }) => {
    if (typeof path.at(-1) !== 'number') return [];
    const here = `${formatPath(path.slice(0, -1))} ${id}`;
    if (!seen.has(here)) {
      seen.add(here);
      return [];
    }
    const message = `"${id}" appears twice in this list`;
    return [error('repeated', path, message, 'each id once')];
  });
}

/** Lists whose entries exist to be referred to; events have a rule of their own (`eventsNotShown`). */
const LISTS = (Object.keys(NAMES) as Referable[]).filter(
  (list) => list !== 'events' && list !== 'steps',
);

/** Warns of entries to which nothing refers; main places are on the map all the same. */
export function unusedEntries({ story, references }: Draft): Finding[] {
  const main = story.places?.flatMap((place) => (place?.role === 'main' ? place.id : []));
  return LISTS.flatMap((list) => {
    const named = references.filter(({ to }) => to.includes(list)).map(({ id }) => id);
    const used = new Set([...named, ...(list === 'places' ? (main ?? []) : [])]);
    return entriesOf<{ id?: string | undefined }>(story[list], [list]).flatMap(
      ({ value: { id }, path }) => {
        if (id === undefined || used.has(id)) return [];
        const message = `the ${NAMES[list]} "${id}" is never used`;
        const expected = 'an entry that refers to it; otherwise remove it';
        return warning('unused', [...path, 'id'], message, expected);
      },
    );
  });
}
