/**
 * Fetches the page's typefaces last, for the reader's next page: on the first one they would delay the text, or shift
 * it while it is being read. Until then the fallback faces are used (src/styles).
 */
import { fontFiles } from '../graphic/font-faces.ts';
import { STORED, TYPEFACES } from './restore-preferences.ts';

/** Fetches the font files into the browser's HTTP cache, and stores that they are there. */
export async function cacheTypefaces(): Promise<void> {
  if (TYPEFACES in document.documentElement.dataset) return;
  try {
    const files = await Promise.all(
      fontFiles().map(({ address }) => fetch(address, { priority: 'low' })),
    );
    if (files.every(({ ok }) => ok)) localStorage.setItem(STORED + TYPEFACES, 'kept');
  } catch {
    // Without storage or network the next page is treated as a first one.
  }
}
