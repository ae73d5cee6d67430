/** The pictures of a site: its icons. Made once for a build, and in development when they are asked for. */
import { fileURLToPath } from 'node:url';
import { makeIcons } from './icons.ts';

const SIGN = fileURLToPath(new URL('../../public/favicon.svg', import.meta.url));

/** @returns PNGs by their paths, as seen from the story's page. */
export async function makePictures(): Promise<Map<string, Uint8Array>> {
  return makeIcons(SIGN);
}
