/** Hosts that the dataset's makers do not cite, by the list `refused-hosts.json` beside the dataset. */
import * as v from 'valibot';
import { examine } from './examine.ts';
import { locateJson } from './locate.ts';
import type { Draft } from './draft.ts';
import { error, type Finding, type Problem } from './problem.ts';
import { hostOf, isHostWithin } from '../text/web-address.ts';
import { formed, plain, url } from '../schema/primitives.ts';
import type { SchemaNode } from '../schema/schema-node.ts';

const refusedHost = v.strictObject({
  /** Its subdomains are refused with it. */
  host: formed(
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    'a host name in lower case, such as "example.org"',
    'example.org',
  ),
  reason: plain,
  /** Where the reason can be read. */
  source: url,
});

/** A host that is not cited, why not, and where that can be read. */
export type RefusedHost = v.InferOutput<typeof refusedHost>;

/** The list, or everything that is wrong with it. */
export interface ReadHosts {
  hosts: readonly RefusedHost[];
  problems: Problem[];
}

const LIST: unknown = v.array(refusedHost);

/**
 * @param source the text of the list
 * @param file its name, for the problems
 */
export function readRefusedHosts(source: string, file: string): ReadHosts {
  const json = locateJson(source, file);
  if ('message' in json) return { hosts: [], problems: [json] };
  const { sound, findings } = examine(LIST as SchemaNode, json.value);
  const hosts = findings.length > 0 ? [] : (sound as RefusedHost[]);
  return { hosts, problems: findings.map(json.locate) };
}

/**
 * @param hosts those that the dataset's makers do not cite
 * @returns a rule that reports every address on one of them
 */
export function refusedHosts(hosts: readonly RefusedHost[]): (draft: Draft) => Finding[] {
  return ({ addresses }) =>
    addresses.flatMap(({ value, path }) => {
      const host = hostOf(value) ?? '';
      const refused = hosts.find((each) => isHostWithin(host, each.host));
      if (!refused) return [];
      const message = `${host} is on the list of refused hosts: ${refused.reason}`;
      const expected = `another address for this, or the claim taken out (see ${refused.source})`;
      return error('refused-host', path, message, expected);
    });
}
