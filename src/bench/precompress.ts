/** Texts in brotli beside the files themselves, as hosts keep them. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compress = promisify(brotliCompress);

/** Typefaces and pictures are compressed already. */
const TEXTS = new Set(['.html', '.js', '.css', '.json', '.svg', '.csv', '.xml', '.atom', '.txt']);

/** Writes `FILE.br` beside each text in the folder and its folders; servers that know brotli send that. */
export async function precompress(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const texts = names.filter((name) => TEXTS.has(extname(name))).map((name) => join(folder, name));
  await Promise.all(
    texts.map(async (file) => writeFile(`${file}.br`, await compress(await readFile(file)))),
  );
}
