/** Addresses that readers are led to: whether they are encrypted, and whether anybody is there. */
import type { Draft } from '../draft.ts';
import { warning, type Finding } from '../problem.ts';
import { hostOf, reservedDomain } from '../../text/web-address.ts';

/** Warns of addresses without encryption: what comes from there may have been changed on its way. */
export function insecureAddresses({ addresses }: Draft): Finding[] {
  return addresses
    .filter(({ value }) => value.startsWith('http://'))
    .map(({ value, path }) => {
      const message = `${hostOf(value) ?? value} is addressed with http:, without encryption`;
      const expected = 'the same page with https:, or another one that has it';
      return warning('insecure-address', path, message, expected);
    });
}

/** Warns of an address for readers' letters that nobody can receive; the page does not offer it. */
export function unreachableContact({ story }: Draft): Finding[] {
  const domain = reservedDomain(story.story?.feedback ?? '');
  if (domain === undefined) return [];
  const expected = 'an address that is yours, or none; readers can then copy a report';
  return [
    warning(
      'unreachable-contact',
      ['story', 'feedback'],
      `nobody can be reached at ${domain}, a reserved domain: the page does not offer it`,
      expected,
    ),
  ];
}
