/** The pictures of a site: its icons, and the cards of shared links. */
import { fileURLToPath } from 'node:url';
import type { PrerenderedSite } from '../entry/prerender.ts';
import { drawCard } from './draw-card.ts';
import { makeIcons } from './icons.ts';

const SIGN = fileURLToPath(new URL('../../public/favicon.svg', import.meta.url));

/** @returns PNGs by their paths, as seen from the story's page. */
export async function makePictures({ cards }: PrerenderedSite): Promise<Map<string, Uint8Array>> {
  const drawn = [...cards].map(([path, svg]) => [path, drawCard(svg())] as const);
  return new Map([...(await makeIcons(SIGN)), ...drawn]);
}
