/** Reads the list of hosts that the dataset's makers do not cite: `refused-hosts.json` beside the dataset. */
import * as v from 'valibot';
import { locateJson } from './locate.ts';
import type { Problem } from './problem.ts';
import { formatPath, type Path } from '../schema/path.ts';
import { plain, url } from '../schema/primitives.ts';

const refusedHost = v.strictObject({
  /** Its subdomains are refused with it. */
  host: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name in lower case, such as "example.org"'),
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

const SHAPE = 'a list of entries with "host", "reason" and "source"';

/** What valibot reports, in an editor's words. */
function wordsFor(issue: v.BaseIssue<unknown>): Pick<Problem, 'message' | 'expected'> {
  const key = issue.path?.at(-1)?.key;
  if (issue.kind === 'validation') {
    return { message: `wrong format: ${issue.received}`, expected: issue.message };
  }
  if (issue.received === 'undefined') {
    return { message: `"${String(key)}" is missing`, expected: SHAPE };
  }
  if (issue.expected === 'never') {
    return { message: `"${String(key)}" is not a key of this entry`, expected: SHAPE };
  }
  return { message: 'this is not what was expected here', expected: SHAPE };
}

/**
 * @param source the text of the list
 * @param file its name, for the problems
 */
export function readRefusedHosts(source: string, file: string): ReadHosts {
  const base = { severity: 'error', file } as const;
  const json = locateJson(source);
  if ('message' in json) {
    const message = `this is not JSON: ${json.message}`;
    return { hosts: [], problems: [{ ...base, ...json, rule: 'not-json', path: '', message }] };
  }
  const read = v.safeParse(v.array(refusedHost), json.value);
  if (read.success) return { hosts: read.output, problems: [] };
  const problems = read.issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => key) as Path;
    const place = json.positionOf(path);
    return {
      ...base,
      ...place,
      rule: 'refused-hosts',
      path: formatPath(path),
      ...wordsFor(issue),
    };
  });
  return { hosts: [], problems };
}
