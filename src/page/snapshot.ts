/**
 * What the stage needs, on its way to the browser: written once by the build,
 * read once by the page. It lies in a file beside the page, so that the text
 * need not wait for it.
 */
import type { GraphicWords } from '../i18n/strings.ts';
import type { StageData } from '../story/stage.ts';

const ID = 'story-data';

export interface Snapshot {
  data: StageData;
  words: GraphicWords;
}

/** @returns the link by which a page finds its snapshot; it is fetched together with the stage's script. */
export function linkSnapshot(path: string): string {
  return `<link id="${ID}" rel="alternate" type="application/json" href="./${path}" vite-ignore />`;
}

/** @returns what the build wrote for this page; undefined where it cannot be had: then the page stays as it is. */
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
