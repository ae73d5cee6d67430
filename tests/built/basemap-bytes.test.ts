/** What the land under the maps costs a reader. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';

const LIMIT = 60_000;

/** The one element that holds the shapes, as the page carries it. */
function shapesIn(html: string): string {
  const start = html.indexOf('<path id="land-rest"');
  const end = html.indexOf('</svg>', start);
  return start === -1 ? '' : html.slice(html.lastIndexOf('<svg', start), end + '</svg>'.length);
}

it.each(inject('sites'))('the $name story’s basemap has at most 60 kB compressed', (site) => {
  const shapes = shapesIn(readFileSync(join(site.folder, 'index.html'), 'utf8'));
  const [gzip, brotli] = [gzipSync(shapes).length, brotliCompressSync(shapes).length];
  console.log(`${site.name}: basemap ${shapes.length} bytes, gzip ${gzip}, brotli ${brotli}`);
  expect(shapes.length).toBeGreaterThan(5000);
  expect(gzip).toBeLessThanOrEqual(LIMIT);
  expect(brotli).toBeLessThanOrEqual(LIMIT);
});
