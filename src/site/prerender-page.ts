/** Runs the server's side of the page and puts what it makes into the HTML shell. */
import { fileURLToPath } from 'node:url';
import {
  isRunnableDevEnvironment,
  type Rolldown,
  type ViteBuilder,
  type ViteDevServer,
} from 'vite';
import { directionOf } from '../i18n/languages.ts';
import type { PrerenderedPage } from '../entry/prerender.ts';

/** Makes a checked story into HTML. */
export type Prerender = typeof import('../entry/prerender.ts').prerender;

export const SERVER_ENTRY = fileURLToPath(new URL('../entry/prerender.ts', import.meta.url));

/** Builds one of the bundles. @throws Error where there is no such environment, or it makes no output */
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
 * Builds the server's side in memory. It must come from Vite's own build:
 * scoped class names differ in the development server's modules.
 */
export async function buildServer(builder: ViteBuilder): Promise<Prerender> {
  const { output } = await buildIn('ssr', builder);
  const code = Buffer.from(output[0].code).toString('base64');
  const module = (await import(`data:text/javascript;base64,${code}`)) as { prerender: Prerender };
  return module.prerender;
}

/** The server's side as the development server has it, always up to date. */
export async function importServer(server: ViteDevServer): Promise<Prerender> {
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('the development server cannot run modules');
  const module = await ssr.runner.import<{ prerender: Prerender }>(SERVER_ENTRY);
  return module.prerender;
}

/** @returns the shell with the page's language, head and body in their places. */
export function fillShell(shell: string, page: PrerenderedPage): string {
  return shell
    .replace('lang="en"', () => `lang="${page.language}" dir="${directionOf(page.language)}"`)
    .replace('<!--story:head-->', () => page.head)
    .replace('<!--story:body-->', () => page.body);
}
