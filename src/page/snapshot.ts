/** The stage's data on its way through the page: written once by the build, read once by the browser. */
import type { StageData } from '../story/stage.ts';

const ID = 'story-data';

/** @returns the data as an inert script element; no text of the story can end it. */
export function writeStageData(data: StageData): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${ID}">${json}</script>`;
}

/** @returns what the build wrote into this page; undefined where it is not there. */
export function readStageData(page: Document): StageData | undefined {
  const json = page.getElementById(ID)?.textContent;
  return json ? (JSON.parse(json) as StageData) : undefined;
}
