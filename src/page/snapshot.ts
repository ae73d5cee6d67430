/** What the stage needs, on its way through the page: written once by the build, read once by the browser. */
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

/** @returns what the build wrote into this page; undefined where it is not there. */
export function readSnapshot(page: Document): Snapshot | undefined {
  const json = page.getElementById(ID)?.textContent;
  return json ? (JSON.parse(json) as Snapshot) : undefined;
}
