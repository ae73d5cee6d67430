/** In development: tells of the dataset's problems in the terminal and over the page, as often as it changes. */
import { unwatchFile, watchFile } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HtmlTagDescriptor, Logger, ViteDevServer } from 'vite';
import { listFor } from './check-file.ts';
import { PROBLEMS_EVENT, type ShownProblems } from './problems-event.ts';

const OVERLAY = fileURLToPath(new URL('./problems-overlay.ts', import.meta.url));

/** @returns what puts the problems over the page */
export function overlayTags(problems: ShownProblems): HtmlTagDescriptor[] {
  const json = JSON.stringify(problems).replaceAll('<', '\\u003c');
  return [
    {
      tag: 'script',
      attrs: { type: 'application/json', 'data-problems-report': '' },
      children: json,
    },
    { tag: 'script', attrs: { type: 'module', src: `/@fs/${OVERLAY}` } },
  ].map((tag) => ({ ...tag, injectTo: 'body' as const }));
}

/** How long a file must lie still before it is read, in ms: editors write in several goes. */
const SETTLED = 100;

/** How often it is looked at, in ms: watchers of folders miss a file that is taken away and soon put back. */
const LOOK = 100;

function print({ report, areErrors }: ShownProblems, logger: Logger): void {
  if (areErrors) logger.error(report);
  else if (report) logger.warn(report);
  else logger.info('The dataset has no problems.');
}

/**
 * Tells the browsers when the dataset has changed: a new page, or what is wrong with it.
 * @param load reads the dataset again
 */
export function watchStory(
  { httpServer, ws, config }: ViteDevServer,
  file: string,
  load: () => Promise<ShownProblems>,
): void {
  const tell = async () => {
    const problems = await load();
    print(problems, config.logger);
    if (problems.areErrors) ws.send({ type: 'custom', event: PROBLEMS_EVENT, data: problems });
    else ws.send({ type: 'full-reload' });
  };
  let settling: NodeJS.Timeout | undefined;
  const onChange = () => {
    clearTimeout(settling);
    settling = setTimeout(() => void tell(), SETTLED);
  };
  const watched = [file, listFor(file) ?? []].flat();
  for (const each of watched) watchFile(each, { interval: LOOK }, onChange);
  httpServer?.once('close', () => {
    for (const each of watched) unwatchFile(each, onChange);
  });
  httpServer?.once('listening', () => void load().then((found) => print(found, config.logger)));
}
