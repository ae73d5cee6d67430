/**
 * The first script of the story's page: it only tells which step the reader is at. All that follows from it is loaded
 * in chunks of its own when the browser is idle.
 */
import { openExploreOnRequest } from '../explore/open-on-request.ts';
import { isExplore } from '../explore/view.ts';
import { nextAnimationFrame, nextTask, whenIdle } from '../graphic/schedule.ts';
import { readSnapshot, type Snapshot } from '../page/snapshot.ts';
import { RUNS } from '../page/no-script-fallback.ts';
import { followSteps } from '../reading/address.ts';
import { keepPlace } from '../reading/keep-place.ts';
import { readingLine, watchSteps } from '../reading/steps.ts';
import { watchShare } from '../publish/share/watch-share.ts';

const root = document.querySelector<HTMLElement>('[data-story]');

if (root) {
  document.documentElement.dataset[RUNS] = '';
  let fetched: Promise<Snapshot | undefined> | undefined;
  const snapshot = () =>
    (fetched ??= readSnapshot(document).then((own) => {
      // After a failure the next caller tries again.
      if (!own) fetched = undefined;
      return own;
    }));
  const steps = [...root.querySelectorAll<HTMLElement>('[data-step]')];

  const enter = (step: HTMLElement | undefined) => {
    const id = step?.dataset['step'];
    for (const each of steps) each.toggleAttribute('data-current', each === step);
    if (id === undefined) delete root.dataset['currentStep'];
    else root.dataset['currentStep'] = id;
    (step ?? root).dispatchEvent(new CustomEvent('story:step', { bubbles: true, detail: { id } }));
  };
  const read = () => {
    followSteps(root, isExplore);
    // Reading the steps' positions while the page loads would force a layout.
    void nextAnimationFrame().then(() => {
      watchSteps(steps, readingLine, keepPlace(root), enter);
    });
  };

  watchShare(root);
  const isFramed = document.documentElement.dataset['embed'] !== undefined;
  if (!isFramed) {
    openExploreOnRequest(snapshot);
    read();
  } else {
    // Fallback where the frame's script cannot be loaded: the plain article.
    import('../embed/frame/start-frame.ts').then(
      ({ startFrame }) => startFrame(root, steps, enter, snapshot),
      read,
    );
  }

  // Each may fail without the other: the prerendered graphics stay, and the guide stays a list of links.
  whenIdle(() => {
    const bring = (part: Promise<(root: HTMLElement, snapshot: Snapshot) => void>) =>
      // Evaluating a chunk and starting it are two tasks, so that the page can react between them.
      Promise.all([part, snapshot()])
        .then(async ([start, own]) => {
          await nextTask();
          if (own) start(root, own);
        })
        .catch(() => undefined);
    const brought = [
      bring(import('./stage.ts').then(({ startStage }) => startStage)),
      bring(import('../guide/guide.ts').then(({ startGuide }) => startGuide)),
    ];
    if (isFramed) return;
    Promise.all(brought)
      .then(() => import('./when-idle.ts'))
      .then(
        ({ atRest }) => atRest(root),
        () => undefined,
      );
  });
}
