/**
 * Finer coasts, fetched for maps on screens wider than a phone's, and for maps that readers zoom. Those in the page
 * are as fine as phones, still figures and print can show.
 */
import { whenIdle } from '../graphic/schedule.ts';

/** Wider than a phone in portrait. */
const LARGE = '(min-width: 35rem)';

/** Fetches finer paths, once, and puts them in place of the page's own. If that fails, those stay. */
export async function bringFinerLand(page: Document): Promise<void> {
  const land = page.getElementById('land');
  const address = land?.dataset['finer'];
  if (!land || address === undefined) return;
  delete land.dataset['finer'];
  try {
    const answer = await fetch(address);
    if (!answer.ok) return;
    const paths = (await answer.json()) as Record<string, string>;
    for (const [id, path] of Object.entries(paths))
      page.getElementById(id)?.setAttribute('d', path);
  } catch {
    // Not tried again: the map is complete without them.
  }
}

/** Does so when the viewport is large, or becomes so. */
export function bringFinerLandToLargeMaps(page: Document): void {
  const large = matchMedia(LARGE);
  const bring = () => whenIdle(() => void bringFinerLand(page));
  if (large.matches) bring();
  else large.addEventListener('change', bring, { once: true });
}
