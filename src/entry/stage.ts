/** Hydrates the prerendered stage; from then on it follows the reader, whose step the story's element names. */
import { hydrate } from 'svelte';
import { debouncedByScroll } from '../reading/scroll-rest.ts';
import { bringFinerLandToLargeMaps } from '../map/finer-land.ts';
import { Reading } from '../reading/reading.svelte.ts';
import type { Snapshot } from '../page/snapshot.ts';
import Stage from '../page/Stage.svelte';
import type { StepId } from '../story/stage.ts';

/**
 * `data-stage` names the step that the graphics show, or `opening`; a reader who scrolls fast may be past it.
 * @param root the story's element: it has the current step, and gets an event at every change
 */
export function startStage(root: HTMLElement, snapshot: Snapshot): void {
  const target = root.querySelector<HTMLElement>('[data-stage]');
  if (!target) return;
  const reading = new Reading();
  const follow = () => {
    reading.step = root.dataset['currentStep'] as StepId | undefined;
    target.dataset['stage'] = reading.step ?? 'opening';
  };
  // The page was rendered at the opening: hydration must find the same, and the reader's step comes after it.
  hydrate(Stage, { target, props: { ...snapshot, reading } });
  root.addEventListener('story:step', debouncedByScroll(follow));
  follow();
  bringFinerLandToLargeMaps(document);
}
