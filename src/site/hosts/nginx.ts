/** The site as nginx serves it: a site file, for its folder of sites (inside `http`), without modules of others. */
import { TEXT_ENDINGS, TYPES } from './file-types.ts';
import { FRESH, headersFor, LASTING, LASTING_PATHS, type HeaderRule } from './headers.ts';

/** The site's folder on the server; whoever installs the file sets their own. */
export const NGINX_ROOT = '/var/www/story';

/** An Accept-Encoding that takes Brotli (RFC 9110, 12.5.3): named, and not with the weight 0. */
const TAKES_BROTLI = String.raw`(^|,)\s*br\s*(;\s*q=(1(\.0*)?|0?\.\d*[1-9]\d*)\s*)?(,|$)`;

const TEXTS = TEXT_ENDINGS.join('|');

/** What depends on the request, as variables: headers that a location sets would replace all those of the server. */
const MAPS = `# FILE.br is sent in place of FILE to whoever takes Brotli. nginx itself knows no Brotli: it is told type and encoding.
map $http_accept_encoding $story_encoding {
  default none;
  "~*${TAKES_BROTLI}" br;
}
map $uri $story_sent_encoding {
  default "";
  ~\\.br$ br;
}
map $uri $story_sent_type {
  default "";
${TEXT_ENDINGS.map((end) => `  ~\\.${end}\\.br$ "${TYPES[end]}";`).join('\n')}
}
map $uri $story_vary {
  default "";
  ~\\.(${TEXTS})(\\.br)?$ Accept-Encoding;
}
# What is missing today may be there tomorrow: only what was found is kept.
map "$status:$uri" $story_cache {
  volatile;
  default ${FRESH};
  "~^(200|206|304):${LASTING_PATHS}" "${LASTING}";
}
`;

/** What is sent with pages, and with errors as well; nginx reads \`$\` in a value as a variable, but no value has one. */
const line = (name: string, value: string) => `  add_header ${name} "${value}" always;`;

/** @returns the rules as a site file */
export function nginxSite(rules: readonly HeaderRule[]): string {
  const always = Object.entries(headersFor('/', rules));
  return `${MAPS}
server {
  listen 80;
  root ${NGINX_ROOT};
  index index.html;
  # A folder's address ends in a slash. The redirect to it leaves out the host, which a proxy may know under another name.
  absolute_redirect off;
  # Of nginx's own pages, for errors.
  charset utf-8;
  types {
${Object.entries(TYPES)
  .map(([end, type]) => `    "${type}" ${end};`)
  .join('\n')}
  }

  # FILE.gz is sent in place of FILE to all others who take it: also through proxies, many of which ask in HTTP/1.0.
  gzip off;
  gzip_static on;
  gzip_proxied any;
  gzip_http_version 1.0;
  gzip_vary off;
  if (-f $document_root$uri.$story_encoding) {
    rewrite ^ $uri.$story_encoding;
  }

  add_header Cache-Control $story_cache always;
  add_header Content-Encoding $story_sent_encoding;
  add_header Content-Type $story_sent_type;
  add_header Vary $story_vary;
${always.map(([name, value]) => line(name, value)).join('\n')}

  location / {
    try_files $uri $uri/ =404;
  }

  # Nobody asks for these by name.
  location ~ \\.(br|gz)$ {
    internal;
    types {}
    default_type "";
  }

  # These files are for hosts, not for readers.
  location ~ ^/(_headers|nginx\\.conf)$ {
    return 404;
  }
}
`;
}
