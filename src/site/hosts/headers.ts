/** The headers that a host sends with the site: the rules, and `_headers` for Netlify and Cloudflare Pages. */
import { typeOf } from './file-types.ts';

/** A path of the site (with `*` at its end: all paths that begin so), and what is sent with it. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** The paths of files whose names change with their content: scripts, styles, typefaces, the graphics' data. */
export const LASTING_PATHS = '/(assets/|data/[a-z]+-[0-9a-f]{10}[.]json)';
const IS_LASTING = new RegExp(`^${LASTING_PATHS}`);

/** How long browsers keep those: a year, and they need not ask again. */
export const LASTING = 'public, max-age=31536000, immutable';

/** How long they keep all others: until they have asked whether there is a newer one. */
export const FRESH = 'no-cache';

/** Types that hosts do not know by themselves. */
const RARE = /\.(webmanifest|atom|csv)$/;

/** @returns what is sent with every answer */
function always(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    // A sandboxed frame has an opaque origin: even its own scripts are cross-origin.
    'Access-Control-Allow-Origin': '*',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

/**
 * Each lasting file has a rule of its own: hosts apply a rule to what is missing, too, and with one for all of
 * `/assets/` browsers would keep for a year that a file was not there.
 * @param files the paths of the site's files, as seen from its folder
 * @returns what is sent with every file, and with some more
 */
export function headerRules(policy: string, files: Iterable<string>): HeaderRule[] {
  const own = [...new Set(files)].sort().map((file): HeaderRule => {
    const path = `/${file}`;
    return {
      path,
      headers: {
        ...(RARE.test(path) && { 'Content-Type': typeOf(path) }),
        ...(IS_LASTING.test(path) && { 'Cache-Control': LASTING }),
      },
    };
  });
  return [
    { path: '/*', headers: always(policy) },
    ...own.filter(({ headers }) => Object.keys(headers).length > 0),
  ];
}

/** @returns the rules as the text of `_headers`. */
export function writeHeaders(rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/** @returns the rules of a text that `writeHeaders` wrote. */
export function readHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const [, name, value = ''] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name === undefined) rules.push({ path: line, headers: {} });
    else if (rule) rule.headers[name] = value;
  }
  return rules;
}

/** @returns all headers of the rules that a path falls under. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const applies = (rule: string) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
  const own = rules.filter((rule) => applies(rule.path));
  return Object.assign({}, ...own.map(({ headers }) => headers)) as Record<string, string>;
}
