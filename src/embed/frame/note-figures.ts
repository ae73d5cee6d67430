/** Whether the step being read is about figures rather than about places: a small card shows the graphic of that. */
import type { Snapshot } from '../../page/snapshot.ts';

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
    document.documentElement.toggleAttribute('data-figures', chart?.kind === 'series');
  }
  root.addEventListener('story:step', () => void note());
}
