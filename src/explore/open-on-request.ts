/** Explore's code is fetched when a reader first asks for it: by a link, or by the address that they opened. */
import type { Snapshot } from '../page/snapshot.ts';
import { leadToTable, watchExplore } from './address.ts';
import type { ShowExplore } from './dialog.svelte.ts';

/** @param snapshot fetches the data of the graphics; undefined if it cannot be had */
export function openExploreOnRequest(snapshot: () => Promise<Snapshot | undefined>): void {
  let show: ShowExplore | undefined;
  let requested: string | undefined;

  async function fetchExplore(): Promise<ShowExplore> {
    const [{ exploreDialog }, own] = await Promise.all([import('./dialog.svelte.ts'), snapshot()]);
    if (!own) throw new Error('there is nothing to explore');
    return exploreDialog(own);
  }

  watchExplore(async (hash) => {
    requested = hash;
    if (!show && hash === undefined) return;
    try {
      show ??= await fetchExplore();
      // Not `hash`: the reader may have gone back or elsewhere while the code was loading.
      show(requested);
    } catch {
      leadToTable();
      document.dispatchEvent(new Event('story:missing'));
    }
  });
}
