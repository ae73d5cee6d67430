/** Builds both stories once, serves them, and finds the browser; for all tests of built pages. */
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { getBrowser } from '../../src/cli/browser/get.ts';
import { buildSite } from '../../src/cli/build-site.ts';
import { serve, type Served } from '../../src/cli/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: string;
    sites: { name: string; story: string; folder: string; url: string }[];
  }
}

const STORIES = {
  main: 'data/story.json',
  second: 'tests/fixtures/second-story.json',
};

export default async function setup(project: TestProject) {
  const browser = await getBrowser(console.log);
  const sites: ({ name: string; story: string; folder: string } & Served)[] = [];
  for (const [name, story] of Object.entries(STORIES)) {
    const folder = resolve('node_modules/.cache/four-capitals', name);
    await buildSite({ story, outDir: folder, logLevel: 'error' });
    const served = await serve(folder, 0);
    sites.push({ name, story: resolve(story), folder, ...served });
  }
  project.provide('browser', browser);
  project.provide(
    'sites',
    sites.map(({ name, story, folder, url }) => ({ name, story, folder, url })),
  );
  return () => Promise.all(sites.map((site) => site.close()));
}
