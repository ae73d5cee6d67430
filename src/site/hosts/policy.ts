/** What the page may do in a browser, as a Content-Security-Policy (W3C, CSP Level 3): as little as it needs. */
import { createHash } from 'node:crypto';

/** Svelte's templates, and Leaflet's one probe (src/map/leaflet-markup.ts). */
const TRUSTED_TYPES = 'svelte-trusted-html default';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)(?![^>]*json)[^>]*>([\s\S]*?)<\/script>/g;

/** @returns the pages' inline scripts as sources of a policy: each by the hash of its text. */
export function inlineScripts(...pages: string[]): string[] {
  const codes = pages.flatMap((page) => [...page.matchAll(INLINE_SCRIPT)].map(([, code]) => code));
  const hash = (code = '') => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
  return [...new Set(codes.map(hash))];
}

/** Stands for what the map fills in while the address is parsed. */
const FILLED_IN = 'filled-in-later';

/**
 * @returns a map service's host as a source of a policy. Where the map fills in a part of it (`{s}`), any host below the
 *   rest is allowed: a policy knows `*` only as the whole beginning.
 */
export function tileHost(url: string): string {
  const { protocol, host } = new URL(url.replace(/\{[^{}/]*\}/g, FILLED_IN));
  const labels = host.split('.');
  const open = labels.findLastIndex((label) => label.includes(FILLED_IN));
  return `${protocol}//${open < 0 ? host : ['*', ...labels.slice(open + 1)].join('.')}`;
}

/** The hosts that a story's pages need beside their own. */
export interface OtherHosts {
  /** The address of the story's map service. */
  tiles?: string | undefined;
  /** The page's public address: in a sandboxed frame 'self' matches nothing in WebKit, so the host must be named. */
  site?: string | undefined;
  /** The story's translations: a preview of an embed frames them. */
  framed?: readonly string[];
}

/**
 * Styles may be inline, scripts may not: the components' styles are part of the HTML, and drawings set positions and
 * colours by `style`. Any site may frame the page (no `frame-ancestors`): newsrooms embed it.
 * @param scripts what `inlineScripts` returns
 */
export function contentPolicy(
  scripts: readonly string[],
  { tiles, site, framed = [] }: OtherHosts = {},
): string {
  const own = ["'self'", ...(site === undefined ? [] : [new URL(site).origin])];
  const hosts = tiles === undefined ? [] : [tileHost(tiles)];
  const framable = new Set([...own, ...framed.map((url) => new URL(url).origin)]);
  const directives = {
    'default-src': ["'none'"],
    'script-src': [...own, ...scripts],
    'style-src': [...own, "'unsafe-inline'"],
    'img-src': [...own, 'data:', 'blob:', ...hosts],
    'font-src': own,
    'connect-src': [...own, ...hosts],
    'frame-src': [...framable],
    'manifest-src': own,
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [TRUSTED_TYPES],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
