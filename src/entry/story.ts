/** The story's page in the browser: brings the prerendered stage to life and lets it follow the reader. */
import { hydrate } from 'svelte';
import { watchExplore } from '../explore/address.ts';
import type { ShowExplore } from '../explore/dialog.svelte.ts';
import { isExplore } from '../explore/view.ts';
import { whenIdle } from '../graphic/when-idle.ts';
import { Reading } from '../page/reading.svelte.ts';
import { readSnapshot } from '../page/snapshot.ts';
import Stage from '../page/Stage.svelte';
import { followSteps } from '../scroll/address.ts';
import { watchSteps } from '../scroll/steps.ts';
import { watchShare } from '../share/watch-share.ts';
import type { StepId } from '../story/stage.ts';

/** On phones the stage covers the upper half: the reading line lies below it. */
const LINE = matchMedia('(min-width: 60rem)').matches ? 0.6 : 0.8;

const root = document.querySelector<HTMLElement>('[data-story]');
const stage = document.querySelector<HTMLElement>('[data-stage]');
const snapshot = await readSnapshot(document);

if (root && stage && snapshot) {
  const reading = new Reading();
  const steps = [...root.querySelectorAll<HTMLElement>('[data-step]')];
  hydrate(Stage, { target: stage, props: { ...snapshot, reading } });

  watchShare(root);
  whenIdle(() => {
    import('../page/since-visit.ts').then(
      ({ tellNews }) => tellNews(document),
      () => undefined,
    );
  });
  followSteps(root, isExplore);
  watchSteps(steps, LINE, (step) => {
    const id = step?.dataset['step'] as StepId | undefined;
    reading.step = id;
    for (const each of steps) each.toggleAttribute('data-current', each === step);
    if (id === undefined) delete root.dataset['currentStep'];
    else root.dataset['currentStep'] = id;
    (step ?? root).dispatchEvent(new CustomEvent('story:step', { bubbles: true, detail: { id } }));
  });

  // Fetched when it is first asked for; shows what the address asks by then.
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
