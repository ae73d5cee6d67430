/** Sources: claims without one, sources without a date or twice, and too few of them for "confirmed". */
import { byId, entriesOf, stepsOf, type Draft, type Entry } from '../draft.ts';
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

/** Warns of sources without a date where nothing says why; reports those that have both, a date and a reason for none. */
export function sourceDates({ story }: Draft): Finding[] {
  return entriesOf(story.sources, ['sources']).flatMap(({ value, path }) => {
    const { id = '', date, undated } = value;
    if (date === undefined && undated === undefined) {
      const expected = '"date", or "undated" with the reason why none is known';
      return warning('undated-source', path, `the source "${id}" has no date`, expected);
    }
    if (date === undefined || undated === undefined) return [];
    const message = 'the source has a date, and a reason for having none';
    return error('dated-and-undated', [...path, 'undated'], message, 'one of "date" and "undated"');
  });
}

/**
 * Warns of events that are called confirmed on one source alone, unless that is a party's own text.
 * Whether two sources are independent of each other, the editors judge.
 */
export function thinlyConfirmed({ story }: Draft): Finding[] {
  const sources = byId(story.sources);
  return entriesOf(story.events, ['events']).flatMap(({ value, path }) => {
    const [only, ...more] = value.sources ?? [];
    const source = sources.get(only);
    if (value.status !== 'confirmed' || more.length > 0) return [];
    if (source?.kind === undefined || source.kind === 'official') return [];
    const expected = 'an official source, a second independent one, or "reported"';
    const message = `the event is "confirmed" on one source, "${only ?? ''}", which is not an official text of a party`;
    return warning('thinly-confirmed', [...path, 'status'], message, expected);
  });
}

/** @returns what is the same of two addresses of one page */
const pageOf = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/[?&](?:utm_\w+|fbclid|gclid)=[^&]*/g, '')
    .replace(/\/$/, '');

/** Warns of two entries for one page: an event may be cited to both, and seem to be confirmed twice. */
export function repeatedSources({ story }: Draft): Finding[] {
  const known = new Map<string, string>();
  return entriesOf(story.sources, ['sources']).flatMap(({ value: { id = '', url }, path }) => {
    if (url === undefined) return [];
    const first = known.get(pageOf(url));
    if (first === undefined) known.set(pageOf(url), id);
    if (first === undefined) return [];
    const message = `the source "${id}" has the same address as "${first}"`;
    return [warning('repeated-source', [...path, 'url'], message, 'one entry for one page')];
  });
}
