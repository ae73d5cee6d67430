/**
 * The page's typefaces come last, for the reader's next page: on a first one they would hold up the text, or move it
 * under the reader's eyes. Until then the reader's own fonts stand in (src/styles/stand-ins.css).
 */
import { fontFiles } from '../graphic/font-faces.ts';
import { STORED, TYPEFACES } from './restore-preferences.ts';

/** Fetches them into the browser's keeping, where it keeps anything. */
export async function keepTypefaces(): Promise<void> {
  if (TYPEFACES in document.documentElement.dataset) return;
  try {
    const files = await Promise.all(
      fontFiles().map(({ address }) => fetch(address, { priority: 'low' })),
    );
    if (files.every(({ ok }) => ok)) localStorage.setItem(STORED + TYPEFACES, 'kept');
  } catch {
    // Without storage or network every page is a first one.
  }
}
