/** Builds stories once, serves them, and finds the browser; for all tests of built pages. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { generateStory } from '../../src/bench/generate-story.ts';
import { getTestBrowser } from '../../src/cli/browser/get.ts';
import { ADDRESS, TILES } from './addresses.ts';
import { CACHE, serveSites, type BuiltSite } from './serve-sites.ts';
import { SECOND_STORY } from './stage-data.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: string;
    /** Stories that are like none of our own in one respect. */
    variants: BuiltSite[];
  }
}

function write(name: string, story: unknown): string {
  const file = join(CACHE, `${name}.json`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, JSON.stringify(story));
  return file;
}

/** The second story with another head. */
function secondWith(name: string, head: object): string {
  const file = JSON.parse(readFileSync(SECOND_STORY, 'utf8')) as { story: object };
  return write(name, { ...file, story: { ...file.story, ...head } });
}

const tiles = { kind: 'raster', url: `${TILES}{z}/{x}/{y}.png`, attribution: 'Example Maps' };
const persian = { language: 'fa', title: 'نامه‌ای که از سه مرز گذشت' };

async function buildAll() {
  const start = performance.now();
  const own = await serveSites({
    main: { story: 'data/story.json' },
    second: { story: SECOND_STORY },
  });
  const others = await serveSites({
    persian: { story: secondWith('persian', persian), compress: false },
    tiled: { story: secondWith('tiled', { tiles }), site: ADDRESS.slice(0, -1), compress: false },
    long: { story: write('long', generateStory(10_000)), compress: false },
  });
  console.log(`── Sites: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const close = () => Promise.all([own.close(), others.close()]);
  return { sites: own.sites, variants: others.sites, close };
}

/** Each project imports this file anew: what they share is kept outside of it. */
const shared = globalThis as { built?: ReturnType<typeof buildAll> };

export default async function setup(project: TestProject) {
  const isFirst = shared.built === undefined;
  const { sites, variants, close } = await (shared.built ??= buildAll());
  project.provide('browser', await getTestBrowser(console.log));
  project.provide('sites', sites);
  project.provide('variants', variants);
  return isFirst ? close : undefined;
}
