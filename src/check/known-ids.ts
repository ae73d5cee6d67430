/** The ids that a reference can lead to. */
import { entriesOf } from './draft.ts';
import type { Sound } from './examine.ts';
import type { Referable } from '../schema/primitives.ts';
import type { Story } from '../schema/story.ts';

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

/** @returns the ids in these lists, or undefined where one of the lists could not be read. */
export function knownIds(
  story: Sound<Story>,
): (lists: readonly Referable[]) => ReadonlySet<string> | undefined {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return (lists) => {
    const name = lists.join();
    if (!known.has(name)) {
      const ids = lists.map((list) => idsIn(story, list));
      known.set(name, ids.includes(undefined) ? undefined : new Set(ids.flatMap((i) => i ?? [])));
    }
    return known.get(name);
  };
}
