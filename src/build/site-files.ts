/** What a site has beside the story's page: the events' own pages, and what the browser may fetch. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Rolldown, ViteDevServer } from 'vite';
import type { PrerenderedPage, PrerenderedSite } from '../entry/prerender.ts';
import { linkFonts, writeFonts, type Fonts } from './fonts.ts';
import { headerRules, writeHeaders } from './hosts/headers.ts';
import { nginxSite } from './hosts/nginx.ts';
import { contentPolicy, inlineScripts } from './hosts/policy.ts';
import { drawCard } from './draw-card.ts';
import { fillShell } from './prerender-page.ts';
import { putScriptFirst } from './script-first.ts';

export const PAGE_SHELL = fileURLToPath(new URL('../index.html', import.meta.url));

/** Each of the events' pages is made from it; it lies where they do, so that Vite's links fit. */
export const EVENTS_SHELL = fileURLToPath(new URL('../events/shell.html', import.meta.url));
const BUILT_SHELL = 'events/shell.html';
const BUILT_PAGE = 'index.html';

type Emit = (fileName: string, source: string | Uint8Array) => void;

/** @throws Error where Vite has not written it */
function builtPage(bundle: Rolldown.OutputBundle, name: string): Rolldown.OutputAsset {
  const page = bundle[name];
  if (page?.type !== 'asset') throw new Error(`the build has no ${name}`);
  return page;
}

/**
 * Says in both shells what a page may do, for hosts that send no headers; and
 * beside the page what hosts read to send them.
 */
function emitPolicy(
  shells: readonly Rolldown.OutputAsset[],
  tiles: string | undefined,
  emit: Emit,
): void {
  const policy = contentPolicy(inlineScripts(...shells.map(({ source }) => `${source}`)), tiles);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  for (const shell of shells) {
    shell.source = `${shell.source}`.replace('<!--story:policy-->', () => meta);
  }
  const rules = headerRules(policy);
  emit('_headers', writeHeaders(rules));
  emit('nginx.conf', nginxSite(rules));
}

/**
/**
 * Puts the typefaces, pages and files into a build, and takes the events' bare shell out.
 * @param tiles the address of the story's map service
 * @throws Error where Vite has not written the shells
 */
export function emitSite(
  { pages, files }: PrerenderedSite,
  fonts: Fonts,
  tiles: string | undefined,
  bundle: Rolldown.OutputBundle,
  emit: Emit,
): void {
  const [front, shell] = [builtPage(bundle, BUILT_PAGE), builtPage(bundle, BUILT_SHELL)];
  front.source = putScriptFirst(writeFonts(`${front.source}`, fonts, './'));
  shell.source = writeFonts(`${shell.source}`, fonts, '../');
  emitPolicy([front, shell], tiles, emit);
  const html = `${shell.source}`;
  Reflect.deleteProperty(bundle, BUILT_SHELL);
  for (const [path, render] of pages) emit(path, fillShell(html, render()));
  for (const [path, content] of [...files, ...fonts.files]) emit(path, content);
}

async function sendPage(
  server: ViteDevServer,
  render: () => PrerenderedPage,
  response: ServerResponse,
): Promise<void> {
  const shell = await readFile(EVENTS_SHELL, 'utf8');
  const html = await server.transformIndexHtml('/events/shell.html', shell);
  response.setHeader('Content-Type', 'text/html').end(fillShell(linkFonts(html), render()));
}

const TYPES: Record<string, string> = {
  json: 'application/json',
  html: 'text/html',
  atom: 'application/atom+xml',
  xml: 'application/xml',
  csv: 'text/csv',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
};

/** Serves the same in development, from the site as it was last rendered. */
export function serveSite(server: ViteDevServer, site: () => PrerenderedSite | undefined): void {
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(/^\/|[?#].*$/g, '');
    const file = site()?.files.get(path);
    const type = TYPES[path.replace(/^.*\./, '')] ?? 'application/octet-stream';
    const render = site()?.pages.get(path);
    const card = site()?.cards.get(path);
    if (file !== undefined) response.setHeader('Content-Type', type).end(file);
    else if (card) response.setHeader('Content-Type', 'image/png').end(drawCard(card()));
    else if (render) void sendPage(server, render, response).catch(next);
    else next();
  });
}
