import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { scopeNames, withoutStyleComments } from './src/site/bundles.ts';
import { storyPage } from './src/site/story-page.ts';

/** The dataset; `STORY=path/to/other.json` builds the same page from another. */
const story = resolve(process.env['STORY'] ?? 'data/story.json');

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  /** Relative links: the built site works under any folder of any host. */
  base: './',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // Which plugin took how long is no news to an editor, and would hide what is.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  plugins: [
    // Styles travel with the prerendered HTML, so that nothing but it stands before the first paint.
    svelte({
      configFile: false,
      emitCss: false,
      preprocess: withoutStyleComments,
      compilerOptions: {
        css: 'injected',
        cssHash: scopeNames(resolve(import.meta.dirname, 'src')),
      },
    }),
    storyPage(story, process.env['SITE']),
  ],
});
