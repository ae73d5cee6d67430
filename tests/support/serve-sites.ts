/** Builds stories and serves them, for tests of built pages. */
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../src/site/build-site.ts';
import { serve } from '../../src/site/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sites: { name: string; story: string; folder: string; url: string }[];
  }
}

/**
 * @param stories datasets by the names of their folders
 * @param at of one story: the public address that it is built for, and the port of it
 * @returns what closes the servers
 */
export async function serveSites(
  project: TestProject,
  stories: Record<string, string>,
  { port = 0, ...address }: { port?: number; site?: string } = {},
): Promise<() => Promise<unknown>> {
  const sites = [];
  const closes: (() => Promise<void>)[] = [];
  for (const [name, story] of Object.entries(stories)) {
    const folder = resolve('node_modules/.cache/four-capitals', name);
    await buildSite({ story, outDir: folder, logLevel: 'error', ...address });
    const { url, close } = await serve(folder, port);
    sites.push({ name, story: resolve(story), folder, url });
    closes.push(close);
  }
  project.provide('sites', sites);
  return () => Promise.all(closes.map((close) => close()));
}
