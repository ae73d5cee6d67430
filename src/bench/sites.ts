/** The sites that are measured: the real story, the same as plain HTML, and generated ones of several sizes. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { buildSite } from '../site/build-site.ts';
import { checkFile } from '../site/check-file.ts';
import { serve, type Served } from '../site/serve.ts';
import { generateStory } from './generate-story.ts';
import { plainPage } from './plain-page.ts';

const compress = promisify(brotliCompress);

/** Typefaces and pictures are compressed already. */
const TEXTS = new Set(['.html', '.js', '.css', '.json', '.svg', '.csv', '.xml', '.atom', '.txt']);

/** Writes `FILE.br` beside each text in a folder and its subfolders; servers that support Brotli send that. */
export async function precompress(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const texts = names.filter((name) => TEXTS.has(extname(name))).map((name) => join(folder, name));
  await Promise.all(
    texts.map(async (file) => writeFile(`${file}.br`, await compress(await readFile(file)))),
  );
}

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
  await precompress(folder);
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
  await precompress(folder);
  return { name: 'plain HTML', folder, ...(await serve(folder, 0)) };
}

/** @param count how many events the generated story has */
export async function openGeneratedSite(count: number): Promise<Site> {
  const story = join(CACHE, `generated-${count}.json`);
  await mkdir(CACHE, { recursive: true });
  await writeFile(story, JSON.stringify(generateStory(count)));
  return openSite(`${count.toLocaleString('en')} events`, story, join(CACHE, `generated-${count}`));
}
