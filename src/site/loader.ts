/** The loader for newsrooms' pages (src/loader/): one plain script, under a name that never changes. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('../embed/host/embed.ts', import.meta.url));

/** Its path, as seen from the story's page. */
export const LOADER = 'embed.js';

/** @returns the script, for browsers since 2019; throws Error where the build makes something else */
export async function makeLoader(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2019',
      lib: { entry: ENTRY, formats: ['iife'], name: 'storyEmbedLoader' },
    },
  });
  const [output] = [result].flat();
  const [file] = output && 'output' in output ? output.output : [];
  if (file?.type !== 'chunk') throw new Error('the loader was not built');
  return file.code;
}
