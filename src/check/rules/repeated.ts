/** A list names each thing once. */
import type { Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';
import { formatPath } from '../../schema/path.ts';

/** Reports ids that stand a second time in one list, such as a source cited twice by a step. */
export function repeatedReferences({ references }: Draft): Finding[] {
  const seen = new Set<string>();
  return references.flatMap(({ id, path }): Finding[] => {
    if (typeof path.at(-1) !== 'number') return [];
    const here = `${formatPath(path.slice(0, -1))} ${id}`;
    if (!seen.has(here)) {
      seen.add(here);
      return [];
    }
    const message = `"${id}" appears twice in this list`;
    return [{ severity: 'error', rule: 'repeated', path, message, expected: 'each id once' }];
  });
}
