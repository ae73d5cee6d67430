/** The icons of home screens, as pictures made from the page's one sign (`public/favicon.svg`). */
import { readFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

/** The ground that the sign stands on. */
const GROUND = '#1c1a17';

/** px, and how much of the picture's width is sign: what may be cut to any shape keeps to the middle. */
const ICONS = {
  'icons/192.png': { size: 192, share: 1 },
  'icons/512.png': { size: 512, share: 1 },
  'icons/maskable.png': { size: 512, share: 0.8 },
  'icons/apple-touch.png': { size: 180, share: 0.9 },
} as const;

/** A sign on a ground that fills the square to its corners. */
function onGround(sign: string, share: number): string {
  const [edge, inside] = [50 * (1 - share), 100 * share];
  const placed = sign.replace(
    '<svg',
    `<svg x="${edge}" y="${edge}" width="${inside}" height="${inside}"`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${GROUND}"/>${placed}</svg>`;
}

/** @returns the icons as PNG, by their paths. */
export async function makeIcons(file: string): Promise<Map<string, Uint8Array>> {
  const sign = await readFile(file, 'utf8');
  return new Map(
    Object.entries(ICONS).map(([path, { size, share }]) => {
      const svg = share === 1 ? sign : onGround(sign, share);
      const picture = new Resvg(svg, { fitTo: { mode: 'width', value: size } });
      return [path, picture.render().asPng()];
    }),
  );
}
