/**
 * The Vite plugin that makes the page: dataset in, prerendered HTML out. In a
 * build a faulty dataset stops everything; in development the last good page
 * stays and the problems are shown over it.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Plugin, Rolldown, ViteBuilder } from 'vite';
import type { PrerenderedSite } from '../entry/prerender.ts';
import { NO_SCRIPT_FALLBACK } from '../page/no-script-fallback.ts';
import { LOAD_CACHED_TYPEFACES, RESTORE_PREFERENCES } from '../guide/restore-preferences.ts';
import { CHUNKS } from './chunks.ts';
import { makePictures } from './pictures.ts';
import { publishedFiles } from '../publish/files.ts';
import { loadStory, type LoadedStory } from './load-story.ts';
import {
  buildIn,
  buildServer,
  fillShell,
  importServer,
  SERVER_ENTRY,
  type Prerender,
} from './prerender-page.ts';
import { LOADER, makeLoader } from './loader.ts';
import { linkFonts, makeFonts, type Fonts } from './fonts.ts';
import { EDITORS_SHELLS, emitSite, READERS_SHELLS, serveSite, SIDE_SHELLS } from './site-files.ts';
import type { OtherHosts } from './hosts/policy.ts';
import type { ShownProblems } from './problems-event.ts';
import { StoryProblems } from './report.ts';
import { overlayTags, watchStory } from './watch-story.ts';

/** What is published beside the pages, besides what they fetch themselves. */
function filesOf({ story, site }: LoadedStory, { pages }: PrerenderedSite): Map<string, string> {
  const forReaders = [...pages].filter(([, { shell }]) => shell === 'events');
  return publishedFiles(
    story,
    site,
    forReaders.map(([path]) => path),
  );
}

/** A title in another language, such as that of a source; the link says which. */
const FOREIGN = /<a [^>]*\blang="[^"]*"[^>]*>([^<]*)<\/a>/g;

/** Another script for a few titles alone would cost a reader more than all letters of the text: their own fonts have it. */
function withoutForeignScripts(html: string): string {
  return html.replace(FOREIGN, (link) => link.replace(/(?!\p{Script=Latin})\p{L}/gu, ''));
}

/**
 * Capitals too, because some words are set in them.
 * @param shown what the page fetches beside its own text, and shows
 */
async function fontsOf({ front }: PrerenderedSite, shown: readonly string[]): Promise<Fonts> {
  const text = [withoutForeignScripts(front.body), ...shown].join('');
  return makeFonts(text + text.toLocaleUpperCase(front.language));
}

/** The editors' pages are bundled apart, in memory: in one bundle the readers' would be cut into more files. */
const EDITORS = {
  consumer: 'client',
  build: { write: false, rollupOptions: { input: EDITORS_SHELLS } },
} as const;

/** The hosts that a story's pages may ask beside their own. */
function hostsOf({ story, site }: LoadedStory): OtherHosts {
  const { tiles, translations = [] } = story.story;
  return { tiles: tiles?.url, site, framed: translations.map(({ url }) => url) };
}

const NO_ADDRESS =
  'The page\'s public address is not known, so the site has no sitemap, no canonical address and no picture for shared links. Set it in the dataset ("address" in "story") or with SITE=https://….';

/**
 * @param file the dataset's absolute path
 * @param asked the page's public address, where it is not the dataset's
 * @throws StoryProblems from a build, with the whole report as its message
 */
export function storyPage(file: string, asked: string | undefined): Plugin {
  /** The last good page's story. */
  let good: LoadedStory | undefined;
  let site: PrerenderedSite | undefined;
  /** The files that its page fetches and shows, as text. */
  let shown: string[] = [];
  let editors: Rolldown.RolldownOutput | undefined;

  async function load(): Promise<ShownProblems> {
    const loaded = await loadStory(file, asked);
    good = loaded.good ?? good;
    return { report: loaded.report, areErrors: loaded.good === undefined };
  }

  function render(prerender: Prerender): void {
    site = good && prerender(good);
    if (!site || !good) return;
    shown = [...site.files.values()];
    site.files = new Map([...site.files, ...filesOf(good, site)]);
  }

  async function buildApp(builder: ViteBuilder): Promise<void> {
    const { report, areErrors } = await load();
    if (areErrors) throw new StoryProblems(report);
    if (report) builder.config.logger.warn(report);
    if (good?.site === undefined) builder.config.logger.warn(NO_ADDRESS);
    render(await buildServer(builder));
    editors = await buildIn('editors', builder);
    await buildIn('client', builder);
  }

  return {
    name: 'story-page',

    config: (_, { command }) => ({
      // One plugin for both builds: the page made on the server goes into the shell of the client.
      builder: { buildApp, sharedConfigBuild: true, sharedPlugins: true },
      environments: {
        client: {
          build: { rollupOptions: { input: READERS_SHELLS, output: CHUNKS } },
        },
        ssr: {
          resolve: { noExternal: true },
          build: { ssr: true, write: false, rollupOptions: { input: SERVER_ENTRY } },
        },
        ...(command === 'build' && { editors: EDITORS }),
      },
    }),

    configureServer(server) {
      watchStory(server, file, load);
      server.middlewares.use('/data/story.json', (_, response) => {
        response.setHeader('Content-Type', 'application/json');
        createReadStream(file)
          .on('error', () => response.writeHead(404).end())
          .pipe(response);
      });
      server.middlewares.use(`/${LOADER}`, (_, response, next) => {
        response.setHeader('Content-Type', 'text/javascript');
        makeLoader().then((script) => response.end(script), next);
      });
      serveSite(server, () => site);
    },

    transformIndexHtml: {
      order: 'pre',
      async handler(html, { server, filename }) {
        const isSide = SIDE_SHELLS.includes(filename);
        const early =
          RESTORE_PREFERENCES + (isSide ? '' : NO_SCRIPT_FALLBACK) + LOAD_CACHED_TYPEFACES;
        const shell = html.replace('<!--story:early-->', () => `<script>${early}</script>`);
        if (isSide) return shell;
        const problems = server && (await load());
        if (server) render(await importServer(server));
        const filled = site ? fillShell(shell, site.front) : shell;
        return problems ? { html: linkFonts(filled), tags: overlayTags(problems) } : filled;
      },
    },

    generateBundle: {
      // After Vite has written the shells.
      order: 'post',
      async handler(_, bundle) {
        if (this.environment.name !== 'client') return;
        // Some editors write a mark of byte order, which not every reader of JSON takes.
        const dataset = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
        this.emitFile({ type: 'asset', fileName: 'data/story.json', source: dataset });
        if (!good || !site || !editors) return;
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: 'asset', fileName, source });
        emitSite(site, await fontsOf(site, shown), hostsOf(good), bundle, editors, emit);
        emit(LOADER, await makeLoader());
        for (const [path, png] of await makePictures(site)) emit(path, png);
      },
    },
  };
}
