/** Brings the prerendered stage to life; from then on it follows the reader, as the page's root tells. */
import { hydrate } from 'svelte';
import { watchExplore } from '../explore/address.ts';
import type { ShowExplore } from '../explore/dialog.svelte.ts';
import { Reading } from '../page/reading.svelte.ts';
import type { Snapshot } from '../page/snapshot.ts';
import Stage from '../page/Stage.svelte';
import type { StepId } from '../story/stage.ts';

/** Explore is fetched when it is first asked for; it shows what the address asks by then. */
function offerExplore(snapshot: Snapshot): void {
  let show: ShowExplore | undefined;
  let asked: string | undefined;
  watchExplore(async (hash) => {
    asked = hash;
    if (!show && hash === undefined) return;
    try {
      show ??= (await import('../explore/dialog.svelte.ts')).exploreDialog(snapshot);
      show(asked);
    } catch {
      // The table of all events is on the page itself.
      location.assign('#events');
    }
  });
}

/** @param root the story's; carries the current step, and sees every change of it */
export function startStage(root: HTMLElement, snapshot: Snapshot): void {
  const target = root.querySelector<HTMLElement>('[data-stage]');
  if (!target) return;
  const reading = new Reading();
  const follow = () => (reading.step = root.dataset['currentStep'] as StepId | undefined);
  // The page was drawn before the first step: as that it comes to life, and only then follows.
  hydrate(Stage, { target, props: { ...snapshot, reading } });
  root.addEventListener('story:step', follow);
  follow();
  offerExplore(snapshot);
}
