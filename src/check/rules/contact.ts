/** Where readers are asked to write, somebody must be able to read it. */
import { reservedDomain } from '../../text/web-address.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';

/** Warns of an address for readers' letters that nobody can receive; the page does not offer it. */
export function unreachableContact({ story }: Draft): Finding[] {
  const domain = reservedDomain(story.story?.feedback ?? '');
  if (domain === undefined) return [];
  return [
    {
      severity: 'warning',
      rule: 'unreachable-contact',
      path: ['story', 'feedback'],
      message: `nobody can be reached at ${domain}, a reserved domain: the page does not offer it`,
      expected: 'an address that is yours, or none; readers can then copy a report',
    },
  ];
}
