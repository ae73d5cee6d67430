/** Sources: claims without one, sources without a date, and too few of them for "confirmed". */
import { entriesOf, stepsOf, type Draft, type Entry } from '../draft.ts';
import { error, warning, type Finding } from '../problem.ts';

function unsourced<T extends { sources?: unknown[] | undefined }>(
  entries: readonly Entry<T>[],
  isExcused: (value: T) => boolean,
  what: string,
  expected: string,
): Finding[] {
  return entries
    .filter(({ value }) => value.sources?.length === 0 && !isExcused(value))
    .map(({ path }) =>
      error('no-source', [...path, 'sources'], `the ${what} cites no source`, expected),
    );
}

/** Reports steps, events and fact-checks that state facts and cite no source. */
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
    .map(({ value, path }) =>
      warning(
        'undated-source',
        path,
        `the source "${value.id ?? ''}" has no date`,
        '"date", or "undated" with the reason why none is known',
      ),
    );
}

/** Reports sources that have a date and say why they have none. */
export function datedAndUndated({ story }: Draft): Finding[] {
  return entriesOf(story.sources, ['sources'])
    .filter(({ value: { date, undated } }) => date !== undefined && undated !== undefined)
    .map(({ path }) =>
      error(
        'dated-and-undated',
        [...path, 'undated'],
        'the source has a date, and a reason for having none',
        'one of "date" and "undated"',
      ),
    );
}

/**
 * Warns of events that are called confirmed on one source alone, unless that is a party's own text.
 * Whether two sources are independent of each other, the editors judge.
 */
export function thinlyConfirmed({ story }: Draft): Finding[] {
  const sources = new Map(story.sources?.map((source) => [source?.id, source]));
  return entriesOf(story.events, ['events']).flatMap(({ value, path }): Finding[] => {
    const [only, ...more] = value.sources ?? [];
    const source = sources.get(only);
    if (value.status !== 'confirmed' || more.length > 0) return [];
    if (source?.kind === undefined || source.kind === 'official') return [];
    return [
      warning(
        'thinly-confirmed',
        [...path, 'status'],
        `the event is "confirmed" on one source, "${source.id}", which is not an official text of a party`,
        'an official source, a second independent one, or "reported"',
      ),
    ];
  });
}
