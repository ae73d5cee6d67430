/** Every claim has its source. */
import { entriesOf, stepsOf, type Draft, type Entry } from '../draft.ts';
import type { Finding } from '../problem.ts';

function unsourced<T extends { sources?: unknown[] | undefined }>(
  entries: readonly Entry<T>[],
  isExcused: (value: T) => boolean,
  what: string,
  expected: string,
): Finding[] {
  return entries
    .filter(({ value }) => value.sources?.length === 0 && !isExcused(value))
    .map(({ path }) => ({
      severity: 'error',
      rule: 'no-source',
      path: [...path, 'sources'],
      message: `the ${what} names no source`,
      expected,
    }));
}

/** Reports steps, events and fact-checks that claim something and cite nothing. */
export function claimsWithoutSource({ story }: Draft): Finding[] {
  return [
    ...unsourced(
      stepsOf(story),
      ({ claims }) => claims === 'none',
      'step',
      'at least one source, or "claims": "none" where the step states no fact',
    ),
    ...unsourced(entriesOf(story.events, ['events']), () => false, 'event', 'at least one source'),
    ...unsourced(
      entriesOf(story.factChecks, ['factChecks']),
      ({ verdict }) => verdict === 'opinion',
      'fact-check',
      'at least one source; only an opinion needs none',
    ),
  ];
}
