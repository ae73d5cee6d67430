/** Addresses that readers are led to: whose they are, and whether anybody can read on the way. */
import type { Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';
import type { RefusedHost } from '../refused-hosts.ts';
import { hostOf, isHostWithin } from '../../text/web-address.ts';

/**
 * @param hosts those that the dataset's makers do not cite
 * @returns a rule that reports every address on one of them
 */
export function refusedHosts(hosts: readonly RefusedHost[]): (draft: Draft) => Finding[] {
  return ({ addresses }) =>
    addresses.flatMap(({ value, path }): Finding[] => {
      const host = hostOf(value) ?? '';
      const refused = hosts.find((each) => isHostWithin(host, each.host));
      if (!refused) return [];
      return [
        {
          severity: 'error',
          rule: 'refused-host',
          path,
          message: `${host} is on the list of refused hosts: ${refused.reason}`,
          expected: `another address for this, or the claim taken out (see ${refused.source})`,
        },
      ];
    });
}

/** Warns of addresses without encryption: what comes from there may have been changed on its way. */
export function insecureAddresses({ addresses }: Draft): Finding[] {
  return addresses
    .filter(({ value }) => value.startsWith('http://'))
    .map(({ value, path }) => ({
      severity: 'warning',
      rule: 'insecure-address',
      path,
      message: `${hostOf(value) ?? value} is addressed with http:, without encryption`,
      expected: 'the same page with https:, or another one that has it',
    }));
}
