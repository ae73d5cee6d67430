/** Every claim has its source, and every source its date. */
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
      message: `the ${what} cites no source`,
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
      'at least one source, or "claims": "none" if the step states no facts',
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

/** Warns of sources without a date, where nothing says why there is none. */
export function undatedSources({ story }: Draft): Finding[] {
  return entriesOf(story.sources, ['sources'])
    .filter(({ value: { date, undated } }) => date === undefined && undated === undefined)
    .map(({ value, path }) => ({
      severity: 'warning',
      rule: 'undated-source',
      path,
      message: `the source "${value.id ?? ''}" has no date`,
      expected: '"date", or "undated" with the reason why none is known',
    }));
}

/** Reports sources that have a date and say why they have none. */
export function datedAndUndated({ story }: Draft): Finding[] {
  return entriesOf(story.sources, ['sources'])
    .filter(({ value: { date, undated } }) => date !== undefined && undated !== undefined)
    .map(({ path }) => ({
      severity: 'error',
      rule: 'dated-and-undated',
      path: [...path, 'undated'],
      message: 'the source has a date, and a reason for having none',
      expected: 'one of "date" and "undated"',
    }));
}
