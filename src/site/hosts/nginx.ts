/** The same headers for nginx, as a site file: it goes where nginx keeps its sites, inside `http`. */
import { LASTING, type HeaderRule } from './headers.ts';

/** Where the site lies on the server, until whoever installs it says otherwise. */
export const NGINX_ROOT = '/var/www/story';

/** nginx reads `$` in a value as a variable; no value has one. */
const line = (name: string, value: string) => `  add_header ${name} "${value}" always;`;

/** @returns a site file that sends what `rules` say. */
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
