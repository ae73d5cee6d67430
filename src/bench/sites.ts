/** The sites that are measured: the real story, and generated ones of several sizes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildSite } from '../cli/build-site.ts';
import { serve, type Served } from '../cli/serve.ts';
import { generateStory } from './generate-story.ts';

const CACHE = resolve('node_modules/.cache/four-capitals');

export interface Site extends Served {
  /** How the table calls it. */
  name: string;
  folder: string;
}

/**
 * @param story the dataset's path
 * @returns the built site, served at any free port
 */
async function openSite(name: string, story: string, folder: string): Promise<Site> {
  await buildSite({ story, outDir: folder, logLevel: 'error' });
  return { name, folder, ...(await serve(folder, 0)) };
}

export function openRealSite(): Promise<Site> {
  return openSite('the story', 'data/story.json', join(CACHE, 'bench-story'));
}

/** @param count how many events the generated story has */
export async function openGeneratedSite(count: number): Promise<Site> {
  const story = join(CACHE, `generated-${count}.json`);
  await mkdir(CACHE, { recursive: true });
  await writeFile(story, JSON.stringify(generateStory(count)));
  return openSite(`${count.toLocaleString('en')} events`, story, join(CACHE, `generated-${count}`));
}
