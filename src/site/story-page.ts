/** The Vite plugin that makes the page: dataset in, prerendered HTML out. */
import { readFile } from 'node:fs/promises';
import type { IndexHtmlTransformResult, Plugin, Rolldown, ViteBuilder, ViteDevServer } from 'vite';
import type { LoadedStory, PrerenderedSite } from '../entry/prerender.ts';
import { RESTORE_PREFERENCES, LOAD_CACHED_TYPEFACES } from '../guide/restore-preferences.ts';
import { NO_SCRIPT_FALLBACK } from '../page/no-script-fallback.ts';
import { publishedFiles } from '../publish/files.ts';
import {
  buildIn,
  buildServer,
  environments,
  fileOf,
  importServer,
  LOADER,
  makeLoader,
  SHELLS,
  type Prerender,
} from './bundles.ts';
import { overlayTags, serveStory } from './dev-server.ts';
import { fontsOf, linkFonts } from './fonts.ts';
import type { OtherHosts } from './hosts/policy.ts';
import { loadStory } from './load-story.ts';
import { emitPages, fillShell, type Emit } from './pages.ts';
import { BOM, bom } from './parts/bom.ts';
import { LICENCES, licences } from './parts/licences.ts';
import { partsOf } from './parts/parts.ts';
import { makePictures } from './pictures.ts';
import type { ShownProblems } from './problems-overlay.ts';
import { StoryProblems } from './report.ts';
import { renameInStyles } from './typeface-names.ts';

const NO_ADDRESS =
  'The page\'s public address is not known, so the site has no sitemap, no canonical address and no picture for shared links. Set it in the dataset ("address" in "story") or with SITE=https://….';

/** The hosts that a story's pages may ask beside their own. */
function hostsOf({ story, site }: LoadedStory): OtherHosts {
  const { tiles, translations = [] } = story.story;
  return { tiles: tiles?.url, site, framed: translations.map(({ url }) => url) };
}

/** The site as it is being made: what the plugin's hooks share. */
class Making {
  /** The last dataset without an error. */
  good: LoadedStory | undefined;
  site: PrerenderedSite | undefined;
  /** The text of the files that the story's page fetches and shows. */
  #shown: string[] = [];
  #editors: Rolldown.RolldownOutput | undefined;

  /** @param asked the page's public address, where it is not the dataset's */
  constructor(
    readonly file: string,
    readonly asked: string | undefined,
  ) {}

  async load(): Promise<ShownProblems> {
    const loaded = await loadStory(this.file, this.asked);
    this.good = loaded.good ?? this.good;
    return { report: loaded.report, areErrors: loaded.good === undefined };
  }

  render(prerender: Prerender): void {
    if (!this.good) return;
    const { story, site: address } = this.good;
    const site = prerender(this.good);
    const forReaders = [...site.pages].flatMap(([path, { shell }]) =>
      shell === 'events' ? [path] : [],
    );
    this.#shown = [...site.files.values()];
    site.files = new Map([...site.files, ...publishedFiles(story, address, forReaders)]);
    this.site = site;
  }

  /** @throws StoryProblems where the dataset has errors, with the whole report as its message */
  async build(builder: ViteBuilder): Promise<void> {
    const { logger } = builder.config;
    const { report, areErrors } = await this.load();
    if (areErrors) throw new StoryProblems(report);
    if (report) logger.warn(report);
    if (this.good?.site === undefined) logger.warn(NO_ADDRESS);
    this.render(await buildServer(builder));
    this.#editors = await buildIn('editors', builder);
    await buildIn('client', builder);
  }

  /** @returns the shell of the story's page, filled; in development from the dataset as it is now */
  async fill(shell: string, server: ViteDevServer | undefined): Promise<IndexHtmlTransformResult> {
    const problems = server && (await this.load());
    if (server) this.render(await importServer(server));
    const filled = this.site ? fillShell(shell, this.site.front) : shell;
    return problems ? { html: linkFonts(filled), tags: overlayTags(problems) } : filled;
  }

  /** Completes the readers' bundle. */
  async emit(bundle: Rolldown.OutputBundle, emit: Emit): Promise<void> {
    // Some editors write a byte order mark, which not every reader of JSON accepts.
    emit('data/story.json', (await readFile(this.file, 'utf8')).replace(/^\uFEFF/, ''));
    if (!this.good || !this.site || !this.#editors) return;
    const fonts = await fontsOf(this.site, this.#shown);
    emitPages(this.site, fonts, hostsOf(this.good), bundle, this.#editors, emit);
    const loader = await makeLoader();
    emit(LOADER, loader.code);
    const output = [...Object.values(bundle), ...this.#editors.output, loader];
    const parts = await partsOf(this.good.story, output, fonts.files.values());
    emit(LICENCES, licences(parts));
    emit(BOM, bom(parts));
    for (const [path, png] of await makePictures(this.site)) emit(path, png);
  }
}

const SIDE_SHELLS = Object.values(SHELLS).map(fileOf);

/** @returns the shell with the scripts that must run before the first paint. */
function withEarlyScripts(html: string, isSide: boolean): string {
  const early = RESTORE_PREFERENCES + (isSide ? '' : NO_SCRIPT_FALLBACK) + LOAD_CACHED_TYPEFACES;
  return html.replace('<!--story:early-->', () => `<script>${early}</script>`);
}

/**
 * In a build an error in the dataset stops everything; in development the last good page stays, with the problems
 * over it.
 * @param file the dataset's absolute path
 * @param asked the page's public address, where it is not the dataset's
 */
export function storyPage(file: string, asked: string | undefined): Plugin {
  const making = new Making(file, asked);
  return {
    name: 'story-page',

    config: (_, { command }) => ({
      // One plugin for all bundles: the page rendered on the server goes into the client's shell.
      builder: {
        buildApp: (builder) => making.build(builder),
        sharedConfigBuild: true,
        sharedPlugins: true,
      },
      environments: environments(command),
      ...(command === 'serve' && { css: { postcss: { plugins: [renameInStyles] } } }),
    }),

    configureServer(server) {
      serveStory(
        server,
        file,
        () => making.load(),
        () => making.site,
      );
    },

    transformIndexHtml: {
      order: 'pre',
      handler(html, { server, filename }) {
        const isSide = SIDE_SHELLS.includes(filename);
        const shell = withEarlyScripts(html, isSide);
        return isSide ? shell : making.fill(shell, server);
      },
    },

    generateBundle: {
      // After Vite has written the shells.
      order: 'post',
      async handler(_, bundle) {
        if (this.environment.name !== 'client') return;
        await making.emit(bundle, (fileName, source) =>
          this.emitFile({ type: 'asset', fileName, source }),
        );
      },
    },
  };
}
