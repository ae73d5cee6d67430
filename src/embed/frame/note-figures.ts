/** Whether the step being read is about figures rather than about places: a small card then shows its chart instead of the map. */
import type { Snapshot } from '../../page/snapshot.ts';
import { embedIds } from '../../timeline/kinds/embeds.ts';

/** Keeps `data-figures` on the page while the step is about figures. @param root the story's; sees every change of step */
export function noteFigures(
  root: HTMLElement,
  snapshot: () => Promise<Snapshot | undefined>,
): void {
  async function note(): Promise<void> {
    const data = (await snapshot())?.data;
    const step = data?.steps.find(({ id }) => id === root.dataset['currentStep']);
    // Not by `timelineOf`: it travels with the graphics, which no frame waits for to stand.
    const chart = data?.timelines.find(({ id }) => id === step?.scene.timeline.show);
    const standsAlone = chart !== undefined && embedIds(chart).length > 0;
    document.documentElement.toggleAttribute('data-figures', standsAlone);
  }
  root.addEventListener('story:step', () => void note());
}
