/** The sites that are measured: the real story, the same as plain HTML, and generated ones of several sizes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildSite } from '../site/build-site.ts';
import { checkFile } from '../site/check-file.ts';
import { compressTexts } from '../site/hosts/compress.ts';
import { serve, type Served } from '../site/serve.ts';
import { generateStory } from './generate-story.ts';
import { plainPage } from './plain-page.ts';

const CACHE = resolve('node_modules/.cache/four-capitals');

export interface Site extends Served {
  /** Its name in the table. */
  name: string;
  folder: string;
}

/**
 * @param story the dataset's path
 * @returns the built site, served at a free port
 */
async function openSite(name: string, story: string, folder: string): Promise<Site> {
  await buildSite({ story, outDir: folder, logLevel: 'error' });
  return { name, folder, ...(await serve(folder, 0)) };
}

const REAL = 'data/story.json';

export function openRealSite(): Promise<Site> {
  return openSite('the story', REAL, join(CACHE, 'bench-story'));
}

/** @returns the real story's article as plain HTML, served the same way */
export async function openPlainSite(): Promise<Site> {
  const folder = join(CACHE, 'bench-plain');
  const { story } = await checkFile(REAL, REAL);
  if (!story) throw new Error(`${REAL} has errors; npm run check tells them`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), plainPage(story));
  await compressTexts(folder);
  return { name: 'plain HTML', folder, ...(await serve(folder, 0)) };
}

/** @param count how many events the generated story has */
export async function openGeneratedSite(count: number): Promise<Site> {
  const story = join(CACHE, `generated-${count}.json`);
  await mkdir(CACHE, { recursive: true });
  await writeFile(story, JSON.stringify(generateStory(count)));
  return openSite(`${count.toLocaleString('en')} events`, story, join(CACHE, `generated-${count}`));
}
