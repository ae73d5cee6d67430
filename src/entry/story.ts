/**
 * The story's page in the browser: says at once which step the reader is at. The graphics, which follow
 * that, come in a chunk of their own once the text has been painted.
 */
import { openExploreOnRequest } from '../explore/open-on-request.ts';
import { isExplore } from '../explore/view.ts';
import { nextAnimationFrame, nextTask, whenIdle } from '../graphic/schedule.ts';
import { readSnapshot, type Snapshot } from '../page/snapshot.ts';
import { RUNS } from '../page/no-script-fallback.ts';
import { followSteps } from '../reading/address.ts';
import { restorePosition, savePosition } from '../reading/reading-position.ts';
import { readingLine, watchSteps } from '../reading/steps.ts';
import { watchShare } from '../publish/share/watch-share.ts';

const root = document.querySelector<HTMLElement>('[data-story]');

if (root) {
  document.documentElement.dataset[RUNS] = '';
  let fetched: Promise<Snapshot | undefined> | undefined;
  const snapshot = () =>
    (fetched ??= readSnapshot(document).then((own) => {
      // What could not be had is asked for again.
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
    // Asked in the midst of loading, the steps' places would have the page laid out for the answer.
    void nextAnimationFrame().then(() => {
      restorePosition(steps);
      watchSteps(steps, readingLine, enter);
    });
    savePosition(root, steps);
  };

  watchShare(root);
  const isFramed = document.documentElement.dataset['embed'] !== undefined;
  if (!isFramed) {
    openExploreOnRequest(snapshot);
    read();
  } else {
    // Where the frame's own part cannot be had, the article is read as it stands.
    import('../embed/frame/start-frame.ts').then(
      ({ startFrame }) => startFrame(root, steps, enter, snapshot),
      read,
    );
  }

  // Neither takes the other with it: the graphics stay as they were drawn, and the guide is a list of links.
  whenIdle(() => {
    const bring = (part: Promise<(root: HTMLElement, snapshot: Snapshot) => void>) =>
      // A part's arrival and its start are two tasks: between them the page answers.
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
      .then(() => import('./at-rest.ts'))
      .then(
        ({ atRest }) => atRest(root),
        () => undefined,
      );
  });
}
