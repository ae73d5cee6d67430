/** The headers that a host sends with the site: as `_headers` for Netlify and Cloudflare Pages, and for nginx. */

/** A path of the site (with `*` at its end: all paths that begin so), and what is sent with it. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** Files whose names change with their content. */
const LASTING = '/assets/*';

/** @returns what is sent with every file, and with those that never change. */
export function headerRules(policy: string): HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        // A sandboxed frame has an opaque origin: even its own scripts are cross-origin.
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

/** The site's folder on the server; whoever installs the file sets their own. */
export const NGINX_ROOT = '/var/www/story';

/** nginx reads `$` in a value as a variable; no value has one. */
const line = (name: string, value: string) => `  add_header ${name} "${value}" always;`;

/** @returns the rules as a site file for nginx (for its folder of sites, inside `http`). */
export function nginxSite(rules: readonly HeaderRule[]): string {
  const always = Object.entries(rules.find(({ path }) => path === '/*')?.headers ?? {});
  const lasting = rules.find(({ path }) => path === LASTING)?.headers['Cache-Control'] ?? '';
  return `# Headers set in a location replace those of the server, so the one that varies comes from a map.
map $uri $story_cache {
  default no-cache;
  ~^${LASTING.replace('*', '')} "${lasting}";
}

server {
  listen 80;
  root ${NGINX_ROOT};
  index index.html;
  # A folder's address ends in a slash. The redirect to it leaves out the host, which a proxy may know under another name.
  absolute_redirect off;
  charset utf-8;
  gzip on;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

  add_header Cache-Control $story_cache always;
${always.map(([name, value]) => line(name, value)).join('\n')}

  location / {
    try_files $uri $uri/ =404;
  }

  # These files are for hosts, not for readers.
  location ~ ^/(_headers|nginx\\.conf)$ {
    return 404;
  }
}
`;
}
