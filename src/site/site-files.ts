/** What a site has beside the story's page: the events' own pages, and what the browser may fetch. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Rolldown, ViteDevServer } from 'vite';
import type { PrerenderedSite, Shell, SidePage } from '../entry/prerender.ts';
import { linkFonts, writeFonts, type Fonts } from './fonts.ts';
import { headerRules, writeHeaders } from './hosts/headers.ts';
import { nginxSite } from './hosts/nginx.ts';
import { contentPolicy, inlineScripts, type OtherHosts } from './hosts/policy.ts';
import { drawCard } from './draw-card.ts';
import { fillShell } from './prerender-page.ts';
import { putScriptFirst } from './script-first.ts';

const fileOf = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const PAGE_SHELL = fileOf('index.html');
const BUILT_PAGE = 'index.html';

/** Each page beside the story's is made from one of them; they lie as deep as the pages do, so that Vite's links fit. */
const SHELLS: Record<Shell, string> = {
  events: 'entry/events.html',
  builder: 'entry/builder.html',
  host: 'entry/preview.html',
};
export const SIDE_SHELLS = Object.values(SHELLS).map(fileOf);

/** What each of the two bundles is made from: the readers' and the editors', which share no file. */
export const READERS_SHELLS = [PAGE_SHELL, fileOf(SHELLS.events)];
export const EDITORS_SHELLS = [fileOf(SHELLS.builder), fileOf(SHELLS.host)];

type Emit = (fileName: string, source: string | Uint8Array) => void;

/** @throws Error where Vite has not written it */
function builtPage(output: Iterable<Rolldown.OutputAsset | Rolldown.OutputChunk>, name: string) {
  for (const file of output) if (file.type === 'asset' && file.fileName === name) return file;
  throw new Error(`the build has no ${name}`);
}

/** Beside the pages, what hosts read to send what they say. */
function emitHeaders(policy: string, emit: Emit): void {
  const rules = headerRules(policy);
  emit('_headers', writeHeaders(rules));
  emit('nginx.conf', nginxSite(rules));
}

/** @returns a page that says what it may do, for hosts that send no headers. */
function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html.replace('<!--story:policy-->', () => meta);
}

/**
 * Puts the typefaces, pages and files into the readers' bundle, and takes the bare shells out.
 * @throws Error where Vite has not written the shells
 */
export function emitSite(
  { pages, files }: PrerenderedSite,
  fonts: Fonts,
  hosts: OtherHosts,
  bundle: Rolldown.OutputBundle,
  editors: Rolldown.RolldownOutput,
  emit: Emit,
): void {
  const built = [...Object.values(bundle), ...editors.output];
  const front = builtPage(built, BUILT_PAGE);
  const shellOf = (name: Shell) =>
    writeFonts(`${builtPage(built, SHELLS[name]).source}`, fonts, '../');
  const shells = { events: shellOf('events'), builder: shellOf('builder'), host: shellOf('host') };
  const html = putScriptFirst(writeFonts(`${front.source}`, fonts, './'));
  const policy = contentPolicy(inlineScripts(html, ...Object.values(shells)), hosts);
  front.source = withPolicy(html, policy);
  emitHeaders(policy, emit);
  for (const [path, { shell, render }] of pages) {
    emit(path, fillShell(withPolicy(shells[shell], policy), render()));
  }
  Reflect.deleteProperty(bundle, SHELLS.events);
  for (const file of editors.output) if (file.type === 'chunk') emit(file.fileName, file.code);
  for (const [path, content] of [...files, ...fonts.files]) emit(path, content);
}

async function sendPage(
  server: ViteDevServer,
  { shell, render }: SidePage,
  response: ServerResponse,
): Promise<void> {
  const path = SHELLS[shell];
  const html = await server.transformIndexHtml(`/${path}`, await readFile(fileOf(path), 'utf8'));
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
    const page = site()?.pages.get(path.replace(/\/$/, '/index.html'));
    const file = site()?.files.get(path);
    const type = TYPES[path.replace(/^.*\./, '')] ?? 'application/octet-stream';
    const card = site()?.cards.get(path);
    if (file !== undefined) response.setHeader('Content-Type', type).end(file);
    else if (card) response.setHeader('Content-Type', 'image/png').end(drawCard(card()));
    else if (page) void sendPage(server, page, response).catch(next);
    else next();
  });
}
