/** The development server: the whole site from memory, and the dataset's problems as often as it changes. */
import { createReadStream, unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { HtmlTagDescriptor, Logger, ViteDevServer } from 'vite';
import type { SidePage } from '../entry/page-html.ts';
import type { PrerenderedSite } from '../entry/prerender.ts';
import { fileOf, LOADER, makeLoader, SHELLS } from './bundles.ts';
import { listFor } from './check-file.ts';
import { linkFonts } from './fonts.ts';
import { fillShell } from './pages.ts';
import { drawCard } from './pictures.ts';
import type { ShownProblems } from './problems-overlay.ts';

/** @returns what shows the problems over the page */
export function overlayTags(problems: ShownProblems): HtmlTagDescriptor[] {
  const json = JSON.stringify(problems).replaceAll('<', '\\u003c');
  return [
    {
      tag: 'script',
      attrs: { type: 'application/json', 'data-problems-report': '' },
      children: json,
    },
    {
      tag: 'script',
      attrs: { type: 'module', src: `/@fs/${fileOf('site/problems-overlay.ts')}` },
    },
  ].map((tag) => ({ ...tag, injectTo: 'body' as const }));
}

/** ms for which a file must stay the same before it is read: editors write in several goes. */
const DEBOUNCE = 100;

/** ms between two looks: watchers of folders miss a file that is removed and soon put back. */
const POLL = 100;

function print({ report, areErrors }: ShownProblems, logger: Logger): void {
  if (areErrors) logger.error(report);
  else if (report) logger.warn(report);
  else logger.info('The dataset has no problems.');
}

/**
 * Tells the browsers when the dataset has changed: to load a new page, or what is wrong.
 * @param file the dataset's path
 * @param load reads the dataset again
 */
function watchStory(
  { httpServer, ws, config }: ViteDevServer,
  file: string,
  load: () => Promise<ShownProblems>,
): void {
  const tell = async () => {
    const problems = await load();
    print(problems, config.logger);
    if (problems.areErrors) ws.send('story:problems', problems);
    else ws.send({ type: 'full-reload' });
  };
  let waiting: NodeJS.Timeout | undefined;
  const onChange = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void tell(), DEBOUNCE);
  };
  const watched = [file, listFor(file) ?? []].flat();
  for (const each of watched) watchFile(each, { interval: POLL }, onChange);
  httpServer?.once('close', () => {
    for (const each of watched) unwatchFile(each, onChange);
  });
  httpServer?.once('listening', () => void load().then((found) => print(found, config.logger)));
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

async function sendPage(
  server: ViteDevServer,
  { shell, render }: SidePage,
  response: ServerResponse,
): Promise<void> {
  const path = SHELLS[shell];
  const html = await server.transformIndexHtml(`/${path}`, await readFile(fileOf(path), 'utf8'));
  response.setHeader('Content-Type', 'text/html').end(fillShell(linkFonts(html), render()));
}

/** Answers with what the build writes beside the story's page, as it was last rendered. */
function serveFiles(server: ViteDevServer, site: () => PrerenderedSite | undefined): void {
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(/^\/|[?#].*$/g, '');
    const page = site()?.pages.get(path.replace(/\/$/, '/index.html'));
    const file = site()?.files.get(path);
    const card = site()?.cards.get(path);
    const type = TYPES[path.replace(/^.*\./, '')] ?? 'application/octet-stream';
    if (file !== undefined) response.setHeader('Content-Type', type).end(file);
    else if (card) {
      response.setHeader('Content-Type', 'image/png');
      drawCard(card()).then((png) => response.end(png), next);
    } else if (page) sendPage(server, page, response).catch(next);
    else next();
  });
}

/**
 * @param file the dataset's path
 * @param load reads the dataset again
 * @param site the last good one, once there is one
 */
export function serveStory(
  server: ViteDevServer,
  file: string,
  load: () => Promise<ShownProblems>,
  site: () => PrerenderedSite | undefined,
): void {
  watchStory(server, file, load);
  server.middlewares.use('/data/story.json', (_, response) => {
    response.setHeader('Content-Type', 'application/json');
    createReadStream(file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  server.middlewares.use(`/${LOADER}`, (_, response, next) => {
    response.setHeader('Content-Type', 'text/javascript');
    makeLoader().then(({ code }) => response.end(code), next);
  });
  serveFiles(server, site);
}
