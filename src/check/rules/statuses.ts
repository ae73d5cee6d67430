/**
 * What "confirmed" takes: a party's own text, or more than one source.
 * Whether two are independent of each other, the editors judge.
 */
import { entriesOf, type Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';

/** Warns of events that are called confirmed on one source alone, which is no party's own text. */
export function thinlyConfirmed({ story }: Draft): Finding[] {
  const sources = new Map(story.sources?.map((source) => [source?.id, source]));
  return entriesOf(story.events, ['events']).flatMap(({ value, path }): Finding[] => {
    const [only, ...more] = value.sources ?? [];
    const source = sources.get(only);
    if (value.status !== 'confirmed' || more.length > 0) return [];
    if (source?.kind === undefined || source.kind === 'official') return [];
    return [
      {
        severity: 'warning',
        rule: 'thinly-confirmed',
        path: [...path, 'status'],
        message: `the event is "confirmed" on one source, "${source.id}", which is not an official text of a party`,
        expected: 'an official source, a second independent one, or "reported"',
      },
    ];
  });
}
