/** What a site has beside the story's page: the events' own pages, and what the browser may fetch. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Rolldown, ViteDevServer } from 'vite';
import type { PrerenderedPage, PrerenderedSite } from '../entry/prerender.ts';
import { drawCard } from './draw-card.ts';
import { fillShell } from './prerender-page.ts';

export const PAGE_SHELL = fileURLToPath(new URL('../index.html', import.meta.url));

/** Each of the events' pages is made from it; it lies where they do, so that Vite's links fit. */
export const EVENTS_SHELL = fileURLToPath(new URL('../events/shell.html', import.meta.url));
const BUILT_SHELL = 'events/shell.html';

/**
 * Puts the pages and files into a build, and takes the events' bare shell out.
 * @throws Error where Vite has not written the shell
 */
export function emitSite(
  { pages, files }: PrerenderedSite,
  bundle: Rolldown.OutputBundle,
  emit: (fileName: string, source: string) => void,
): void {
  const shell = bundle[BUILT_SHELL];
  if (shell?.type !== 'asset') throw new Error(`the build has no ${BUILT_SHELL}`);
  const html = String(shell.source);
  Reflect.deleteProperty(bundle, BUILT_SHELL);
  for (const [path, render] of pages) emit(path, fillShell(html, render()));
  for (const [path, content] of files) emit(path, content);
}

async function sendPage(
  server: ViteDevServer,
  render: () => PrerenderedPage,
  response: ServerResponse,
): Promise<void> {
  const shell = await readFile(EVENTS_SHELL, 'utf8');
  const html = await server.transformIndexHtml('/events/shell.html', shell);
  response.setHeader('Content-Type', 'text/html').end(fillShell(html, render()));
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
