/** Builds stories and serves them, for tests of built pages. */
import { resolve } from 'node:path';
import { buildSite } from '../../src/site/build-site.ts';
import { serve } from '../../src/site/serve.ts';

export interface BuiltSite {
  name: string;
  /** The dataset's absolute path. */
  story: string;
  folder: string;
  url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSite[];
  }
}

/** Where what is made for tests lies. */
export const CACHE = resolve('node_modules/.cache/four-capitals');

export interface Wanted {
  /** The dataset's path. */
  story: string;
  /** The public address that it is built for. */
  site?: string;
  /** Whether its texts are compressed, too, as readers get them. */
  compress?: boolean;
  /** Where it is served; any that is free, where it is not said. */
  port?: number;
}

/**
 * @param stories by the names of their folders
 * @returns the sites, and what closes their servers
 */
export async function serveSites(stories: Record<string, Wanted>) {
  const sites: BuiltSite[] = [];
  const closes: (() => Promise<void>)[] = [];
  for (const [name, { story, port = 0, ...how }] of Object.entries(stories)) {
    const folder = resolve(CACHE, name);
    await buildSite({ story, outDir: folder, logLevel: 'error', ...how });
    const { url, close } = await serve(folder, port);
    sites.push({ name, story: resolve(story), folder, url });
    closes.push(close);
  }
  return { sites, close: () => Promise.all(closes.map((close) => close())) };
}
