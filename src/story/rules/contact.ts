/** Where readers are asked to write, somebody must be able to read it. */
import { reservedDomain } from '../contact.ts';
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
      message: `${domain} is reserved for examples and tests: nothing can be received there, and the page does not offer it`,
      expected: 'an address that is yours, or none; readers can then copy a report',
    },
  ];
}
