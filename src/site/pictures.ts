/** The pictures of a site, drawn without a browser: the cards of shared links, and the icons of home screens. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { convert } from 'fontverter';
import type { PrerenderedSite } from '../entry/prerender.ts';
import { ink } from '../tokens/colours.ts';
import { sans, serif } from '../tokens/faces.ts';

const SUBSETS = ['latin', 'latin-ext', 'cyrillic'];
const CUTS = [
  [serif, '700-normal'],
  [sans, '400-normal'],
  [sans, '400-italic'],
  [sans, '600-normal'],
  [sans, '700-normal'],
] as const;

/** resvg reads no web fonts. @returns the paths of the static fonts, unpacked for it into a temporary folder */
async function unpackFonts(): Promise<string[]> {
  const { resolve } = createRequire(import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), 'story-fonts-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const names = CUTS.flatMap(([face, cut]) =>
    SUBSETS.map((subset) => [face.package, `${face.package}-${subset}-${cut}`] as const),
  );
  return Promise.all(
    names.map(async ([family, name]) => {
      const woff = await readFile(resolve(`@fontsource/${family}/files/${name}.woff`));
      const file = join(folder, `${name}.ttf`);
      await writeFile(file, await convert(woff, 'sfnt'));
      return file;
    }),
  );
}

let unpacked: Promise<string[]> | undefined;

/** @returns whether a card has letters that our typefaces lack: they are drawn in the machine's fonts. */
function isOfOtherScript(svg: string): boolean {
  return /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}]/u.test(svg);
}

/** @returns the card as PNG */
export async function drawCard(svg: string): Promise<Uint8Array> {
  const font = {
    fontFiles: await (unpacked ??= unpackFonts()),
    loadSystemFonts: isOfOtherScript(svg),
    defaultFontFamily: sans.family,
  };
  return new Resvg(svg, { font }).render().asPng();
}

const FAVICON = fileURLToPath(new URL('../../public/favicon.svg', import.meta.url));

/** px, and the favicon's share of the width: a maskable icon may be cut to any shape and keeps to the middle. */
const ICONS = {
  'icons/192.png': { size: 192, share: 1 },
  'icons/512.png': { size: 512, share: 1 },
  'icons/maskable.png': { size: 512, share: 0.8 },
  'icons/apple-touch.png': { size: 180, share: 0.9 },
} as const;

/** @returns the icon in the middle of a ground that fills the square to its corners. */
function onGround(icon: string, share: number): string {
  const [edge, inside] = [50 * (1 - share), 100 * share];
  const placed = icon.replace(
    '<svg',
    `<svg x="${edge}" y="${edge}" width="${inside}" height="${inside}"`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${ink.light}"/>${placed}</svg>`;
}

/** @returns the favicon as PNGs, by their paths. */
export async function makeIcons(): Promise<Map<string, Uint8Array>> {
  const icon = await readFile(FAVICON, 'utf8');
  return new Map(
    Object.entries(ICONS).map(([path, { size, share }]) => {
      const svg = share === 1 ? icon : onGround(icon, share);
      const picture = new Resvg(svg, { fitTo: { mode: 'width', value: size } });
      return [path, picture.render().asPng()];
    }),
  );
}

/** @returns PNGs by their paths, as seen from the story's page. */
export async function makePictures({ cards }: PrerenderedSite): Promise<Map<string, Uint8Array>> {
  const drawn = [...cards].map(async ([path, svg]) => [path, await drawCard(svg())] as const);
  return new Map([...(await makeIcons()), ...(await Promise.all(drawn))]);
}
