/** The kinds of files that a site has: what a host calls them, and which of them are text. */
import { extname } from 'node:path';

/** By the end of a name (media types of IANA; the icons' and the typefaces' bytes are compressed already). */
const TEXTS: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  csv: 'text/csv',
  atom: 'application/atom+xml',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
};
const OTHERS: Record<string, string> = { png: 'image/png', woff2: 'font/woff2' };

const ending = (path: string) => extname(path).slice(1);

/** The types of all files, by the ends of their names; a text's says that it is in UTF-8. */
export const TYPES: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(TEXTS).map(([end, type]) => [end, `${type}; charset=utf-8`]),
  ),
  ...OTHERS,
};

/** The ends of the names of texts: only these are worth compressing. */
export const TEXT_ENDINGS: readonly string[] = Object.keys(TEXTS);

/** @returns whether a file is a text; `_headers` and `nginx.conf` are for hosts and count as none. */
export function isText(path: string): boolean {
  return ending(path) in TEXTS;
}

/** @returns the file's type, as the header Content-Type has it. */
export function typeOf(path: string): string {
  return TYPES[ending(path)] ?? 'application/octet-stream';
}
