/** Compressed copies of a site's texts. Made once, by the build, they can be smaller than what a host makes on the fly. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from './file-types.ts';

/** The ends of the copies' names, by the names of their encodings (RFC 9110, 8.4.1); the smaller first. */
export const COPIES = { br: '.br', gzip: '.gz' } as const;

/** @returns the copies of a text, by the ends of their names. Node writes no time into gzip's header. */
async function copiesOf(text: Buffer): Promise<[end: string, copy: Buffer][]> {
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  return [
    [COPIES.br, await promisify(brotliCompress)(text, { params })],
    [COPIES.gzip, await promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION })],
  ];
}

/** Writes `FILE.br` and `FILE.gz` beside each text of a folder and its subfolders. */
export async function compressTexts(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  await Promise.all(
    names.filter(isText).map(async (name) => {
      const file = join(folder, name);
      const copies = await copiesOf(await readFile(file));
      await Promise.all(copies.map(([end, copy]) => writeFile(file + end, copy)));
    }),
  );
}
