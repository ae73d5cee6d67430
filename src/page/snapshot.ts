/**
 * What the build hands to the stage: its data, in a file of its own so that the text does not wait for it, and its
 * prerendered drawings, which are part of the HTML.
 */
import type { GraphicWords } from '../i18n/strings.ts';
import type { Furniture } from '../map/overlay-insets.ts';
import type { StageData } from '../story/stage.ts';

const ID = 'story-data';

export interface Snapshot {
  data: StageData;
  words: GraphicWords;
}

/** Each returns HTML with the drawing at two sizes (see `BothScreens.svelte`). */
export interface Stills {
  /** @param furniture what lies over the map's corners */
  map: (furniture: Furniture) => string;
  timeline: () => string;
}

/** @returns the `<link>` by which the page finds its snapshot; it is fetched together with the stage's script. */
export function linkSnapshot(path: string): string {
  return `<link id="${ID}" rel="alternate" type="application/json" href="./${path}" vite-ignore />`;
}

/**
 * @returns the snapshot of this page; undefined if it cannot be fetched: then the page stays as it was prerendered.
 */
export async function readSnapshot(page: Document): Promise<Snapshot | undefined> {
  const element = page.getElementById(ID);
  if (!(element instanceof HTMLLinkElement)) return undefined;
  try {
    const answer = await fetch(element.href);
    return answer.ok ? ((await answer.json()) as Snapshot) : undefined;
  } catch {
    return undefined;
  }
}
