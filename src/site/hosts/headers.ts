/** The headers that a host sends with the site, as Netlify and Cloudflare Pages read them: a file `_headers`. */

/** A path of the site (`*` at its end: and all under it), and what is sent with it. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** Their names change with their content. */
export const LASTING = '/assets/*';

/** @returns what goes with every file, and with those that never change. */
export function headerRules(policy: string): HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        // A sandboxed frame has no origin of its own: even its own scripts come from another.
        'Access-Control-Allow-Origin': '*',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      },
    },
    { path: LASTING, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
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
