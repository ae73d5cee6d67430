/** Brings the prerendered stage to life; from then on it follows the reader, as the page's root tells. */
import { hydrate } from 'svelte';
import { debouncedByScroll } from '../reading/scroll-rest.ts';
import { bringFinerLandToLargeMaps } from '../map/finer-land.ts';
import { Reading } from '../reading/reading.svelte.ts';
import type { Snapshot } from '../page/snapshot.ts';
import Stage from '../page/Stage.svelte';
import type { StepId } from '../story/stage.ts';

/**
 * `data-stage` says which step the graphics show, which a reader in haste may be past, or `opening`.
 * @param root the story's; carries the current step, and sees every change of it
 */
export function startStage(root: HTMLElement, snapshot: Snapshot): void {
  const target = root.querySelector<HTMLElement>('[data-stage]');
  if (!target) return;
  const reading = new Reading();
  const follow = () => {
    reading.step = root.dataset['currentStep'] as StepId | undefined;
    target.dataset['stage'] = reading.step ?? 'opening';
  };
  // The page was drawn before the first step: as that it comes to life, and only then follows.
  hydrate(Stage, { target, props: { ...snapshot, reading } });
  root.addEventListener('story:step', debouncedByScroll(follow));
  follow();
  bringFinerLandToLargeMaps(document);
}
