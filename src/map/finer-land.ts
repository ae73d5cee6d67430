/**
 * Finer coasts, for maps that show more of them than the page brings along: on screens wider than a phone's, and in a reader's hands.
 * The page's own are as fine as phones, its still figures and paper can show.
 */
import { whenIdle } from '../graphic/schedule.ts';

/** Wider than a phone that stands. */
const LARGE = '(min-width: 35rem)';

/** Fetches them once; where they cannot be had, the coasts stay as they are. */
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
    // The address is not asked for again: nothing is missing that must be there.
  }
}

/** Brings them where the map is large, or once it is. */
export function bringFinerLandToLargeMaps(page: Document): void {
  const large = matchMedia(LARGE);
  const bring = () => whenIdle(() => void bringFinerLand(page));
  if (large.matches) bring();
  else large.addEventListener('change', bring, { once: true });
}
