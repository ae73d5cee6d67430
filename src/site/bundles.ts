/** What Vite bundles: the readers' pages, the editors', the server's rendering, and the loader of embeds. */
import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  build,
  isRunnableDevEnvironment,
  type EnvironmentOptions,
  type Rolldown,
  type ViteBuilder,
  type ViteDevServer,
} from 'vite';
import type { Shell } from '../entry/page-html.ts';
import { CHUNKS } from './chunks.ts';

/** Makes a checked story into HTML. */
export type Prerender = typeof import('../entry/prerender.ts').prerender;

/** @param path as seen from `src` */
export const fileOf = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The shells of the pages beside the story's own. They lie as deep as those pages, so that Vite's links fit. */
export const SHELLS: Record<Shell, string> = {
  events: 'entry/events.html',
  builder: 'entry/builder.html',
  host: 'entry/preview.html',
};

const SERVER_ENTRY = fileOf('entry/prerender.ts');

/** @returns Vite's environments, one a bundle */
export function environments(command: 'build' | 'serve'): Record<string, EnvironmentOptions> {
  const client = { input: [fileOf('index.html'), fileOf(SHELLS.events)], output: CHUNKS };
  const editors = { input: [fileOf(SHELLS.builder), fileOf(SHELLS.host)] };
  return {
    client: { build: { rollupOptions: client } },
    ssr: {
      resolve: { noExternal: true },
      build: { ssr: true, write: false, rollupOptions: { input: SERVER_ENTRY } },
    },
    // In one bundle with the readers' pages these would have theirs cut into more chunks.
    ...(command === 'build' && {
      editors: { consumer: 'client', build: { write: false, rollupOptions: editors } },
    }),
  };
}

/** Builds one environment. @throws Error where there is no such environment, or it makes no output */
export async function buildIn(
  name: string,
  builder: ViteBuilder,
): Promise<Rolldown.RolldownOutput> {
  const environment = builder.environments[name];
  if (!environment) throw new Error(`the build has no environment "${name}"`);
  const [output] = [await builder.build(environment)].flat();
  if (!output || !('output' in output)) throw new Error(`the build of "${name}" made no output`);
  return output;
}

/**
 * Builds the server's rendering in memory. It must come from Vite's own build: in the development server's modules
 * scoped class names differ.
 */
export async function buildServer(builder: ViteBuilder): Promise<Prerender> {
  const { output } = await buildIn('ssr', builder);
  const code = Buffer.from(output[0].code).toString('base64');
  const module = (await import(`data:text/javascript;base64,${code}`)) as { prerender: Prerender };
  return module.prerender;
}

/** @returns the server's rendering in development, always up to date */
export async function importServer(server: ViteDevServer): Promise<Prerender> {
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('the development server cannot run modules');
  const module = await ssr.runner.import<{ prerender: Prerender }>(SERVER_ENTRY);
  return module.prerender;
}

/** The loader's path, as seen from the story's page. It never changes: newsrooms' pages link to it. */
export const LOADER = 'embed.js';

/** @returns the loader as one plain script, for browsers since 2019; throws Error where the build makes something else */
export async function makeLoader(): Promise<Rolldown.OutputChunk> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2019',
      lib: { entry: fileOf('embed/host/embed.ts'), formats: ['iife'], name: 'storyEmbedLoader' },
    },
  });
  const [output] = [result].flat();
  const [file] = output && 'output' in output ? output.output : [];
  if (file?.type !== 'chunk') throw new Error('the loader was not built');
  return file;
}

/** A preprocessor for Svelte: scripts carry the components' styles, and would carry their comments to readers. */
export const withoutStyleComments = {
  style: ({ content }: { content: string }) => ({
    code: content.replace(/\/\*[\s\S]*?\*\//g, ''),
  }),
};

interface Scoped {
  filename: string;
  /** The component's styles. */
  css: string;
  hash: (text: string) => string;
}

/**
 * Svelte's classes that scope a component's styles. They stand on nearly every element, so each is as short as can be.
 * @param root the folder that holds the components
 * @returns each component's class: its position among all by name, the same in every bundle; a component that was
 *   added since gets a hash of its styles
 */
export function scopeNames(root: string): (component: Scoped) => string {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => file.split(sep).join('/'))
    .sort();
  const positions = new Map(all.map((file, position) => [file, position]));
  return ({ filename, css, hash }) => {
    const position = positions.get(relative(root, filename).split(sep).join('/'));
    return `s-${position === undefined ? hash(css) : position.toString(36)}`;
  };
}
