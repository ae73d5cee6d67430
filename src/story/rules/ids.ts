/** An id names one thing. */
import type { Draft, Entry } from '../draft.ts';
import type { Finding } from '../problem.ts';

function repeated(entries: readonly Entry<string>[], what: string): Finding[] {
  const first = new Set<string>();
  return entries.flatMap(({ value, path }): Finding[] => {
    if (!first.has(value)) {
      first.add(value);
      return [];
    }
    return [
      {
        severity: 'error',
        rule: 'duplicate-id',
        path,
        message: `the id "${value}" is taken by an entry before this one`,
        expected: `an id that no other entry of ${what} has`,
      },
    ];
  });
}

/** Reports every id that stands a second time in its list. */
export function duplicateIds(draft: Draft): Finding[] {
  const lists = Object.entries(draft.ids).flatMap(([name, ids]) => repeated(ids, `"${name}"`));
  return [...lists, ...repeated(draft.stepIds, 'the chapter')];
}
