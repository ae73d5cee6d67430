/** Explore is fetched when it is first asked for; a reader who asks early loses neither it nor their place. */
import type { Snapshot } from '../page/snapshot.ts';
import { watchExplore } from './address.ts';
import type { ShowExplore } from './dialog.svelte.ts';

/** @param snapshot fetches what the graphics show; undefined where it cannot be had */
export function offerExplore(snapshot: () => Promise<Snapshot | undefined>): void {
  let show: ShowExplore | undefined;
  let asked: string | undefined;

  async function fetchExplore(): Promise<ShowExplore> {
    const [{ exploreDialog }, own] = await Promise.all([import('./dialog.svelte.ts'), snapshot()]);
    if (!own) throw new Error('there is nothing to explore');
    return exploreDialog(own);
  }

  watchExplore(async (hash) => {
    asked = hash;
    if (!show && hash === undefined) return;
    try {
      show ??= await fetchExplore();
      // What is asked by then: the reader may have gone back meanwhile.
      show(asked);
    } catch {
      // The table of all events is on the page itself.
      location.assign('#events');
    }
  });
}
