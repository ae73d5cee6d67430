/** Measures the size of a site's files as a server sends them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { BenchFigure } from './figures.ts';
import type { Site } from './sites.ts';

/** kB of 1,000 bytes. */
const HTML_TARGET = 150;

/** The basemap is part of the page, as path data. */
const BASEMAP = /<defs>[\s\S]*?<\/defs>/;

/** @returns the longest of the texts; '' if there is none */
function heaviest(texts: readonly string[]): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), '');
}

function weigh(site: string, what: string, text: string, target?: number): BenchFigure[] {
  const figure = (how: string, bytes: number, most?: number): BenchFigure => ({
    site,
    what: `${what}, ${how}`,
    unit: 'kB',
    value: bytes / 1000,
    ...(most === undefined ? {} : { target: most }),
  });
  if (text === '') return [];
  return [
    figure('raw', Buffer.byteLength(text)),
    figure('gzip', gzipSync(text, { level: 9 }).length, target),
    figure('brotli', brotliCompressSync(text).length, target),
  ];
}

/** @returns the sizes of the page, its basemap, its scripts, and of a long story's other files */
export function measureSizes({ name, folder }: Site): BenchFigure[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = (path: RegExp) =>
    all
      .filter((file) => path.test(file.replaceAll('\\', '/')))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
  const html = texts(/^index\.html$/).join('');
  return [
    ...weigh(name, 'HTML', html, HTML_TARGET),
    ...weigh(name, 'of which the basemap', BASEMAP.exec(html)?.[0] ?? ''),
    ...weigh(name, 'all scripts', texts(/^assets\/.*\.js$/).join('\n')),
    ...weigh(name, 'the stage’s data', texts(/^data\/stage-.*\.json$/).join('')),
    ...weigh(name, 'largest page of events', heaviest(texts(/^events\/.*\.html$/)), HTML_TARGET),
    ...weigh(name, 'largest file of details', heaviest(texts(/^data\/events\/.*\.json$/))),
  ];
}
