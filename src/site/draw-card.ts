/** From a card's SVG to the picture that is published. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { unpackWoff } from './woff.ts';

const SUBSETS = ['latin', 'latin-ext', 'cyrillic'];
const CUTS = [
  ['source-serif-4', '700-normal'],
  ['source-sans-3', '400-normal'],
  ['source-sans-3', '400-italic'],
  ['source-sans-3', '600-normal'],
  ['source-sans-3', '700-normal'],
] as const;

let unpacked: string[] | undefined;

/** The page's typefaces as files that a renderer can read; unpacked once a process. */
function fontFiles(): string[] {
  if (unpacked) return unpacked;
  const { resolve } = createRequire(import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), 'story-fonts-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  unpacked = CUTS.flatMap(([family, cut]) =>
    SUBSETS.map((subset) => {
      const name = `${family}-${subset}-${cut}`;
      const woff = readFileSync(resolve(`@fontsource/${family}/files/${name}.woff`));
      const file = join(folder, `${name}.ttf`);
      writeFileSync(file, unpackWoff(woff));
      return file;
    }),
  );
  return unpacked;
}

/** Other scripts than the page's typefaces have are left to those of the machine. */
function isOfOtherScript(svg: string): boolean {
  return /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}]/u.test(svg);
}

/** @returns the card as PNG */
export function drawCard(svg: string): Uint8Array {
  const font = {
    fontFiles: fontFiles(),
    loadSystemFonts: isOfOtherScript(svg),
    defaultFontFamily: 'Source Sans 3',
  };
  return new Resvg(svg, { font }).render().asPng();
}
