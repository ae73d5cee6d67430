/**
 * What the stage needs, on its way to the browser: written once by the build,
 * read once by the page. It travels inside the page; a long story's, which
 * would keep the text waiting, lies in a file beside it.
 */
import type { GraphicWords } from '../i18n/strings.ts';
import type { StageData } from '../story/stage.ts';

const ID = 'story-data';

export interface Snapshot {
  data: StageData;
  words: GraphicWords;
}

/** @returns the snapshot as an inert script element; no text of the story can end it. */
export function writeSnapshot(snapshot: Snapshot): string {
  const json = JSON.stringify(snapshot).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${ID}">${json}</script>`;
}

/** @returns the link by which a page finds the snapshot in a file of its own, and begins to fetch it. */
export function linkSnapshot(path: string): string {
  return `<link id="${ID}" rel="preload" as="fetch" crossorigin="anonymous" href="${path}" vite-ignore />`;
}

async function fetchSnapshot({ href }: HTMLLinkElement): Promise<Snapshot | undefined> {
  try {
    const answer = await fetch(href);
    return answer.ok ? ((await answer.json()) as Snapshot) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns what the build wrote for this page; undefined where it cannot be had: then the page stays as it is. */
export async function readSnapshot(page: Document): Promise<Snapshot | undefined> {
  const element = page.getElementById(ID);
  if (element instanceof HTMLLinkElement) return fetchSnapshot(element);
  const json = element?.textContent;
  return json ? (JSON.parse(json) as Snapshot) : undefined;
}
