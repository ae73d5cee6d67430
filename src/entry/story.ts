/**
 * The first script of the story's page: it only tells which step the reader is at. All that follows from it is loaded
 * in chunks of its own when the browser is idle.
 */
import { openExploreOnRequest } from '../explore/open-on-request.ts';
import { isExplore } from '../explore/view.ts';
import { nextAnimationFrame, nextTask, whenIdle } from '../graphic/schedule.ts';
import { readSnapshot, type Snapshot } from '../page/snapshot.ts';
import { showStills } from '../page/still-stage.ts';
import { RUNS } from '../page/no-script-fallback.ts';
import { followSteps } from '../reading/address.ts';
import { keepPosition } from '../reading/keep-position.ts';
import { readingLine, watchSteps } from '../reading/steps.ts';
import { watchShare } from '../publish/share/watch-share.ts';

const root = document.querySelector<HTMLElement>('[data-story]');

/** Leads on and back by the guide's links until the guide is there, or without it. */
function leadByLinks(root: HTMLElement, steps: readonly HTMLElement[]): void {
  root.addEventListener('click', (press) => {
    const link = press.target instanceof Element && press.target.closest<HTMLElement>('[data-go]');
    if (!link || press.defaultPrevented) return;
    press.preventDefault();
    const at = steps.findIndex((step) => step.id === root.dataset['currentStep']);
    steps[at + Number(link.dataset['go'])]?.scrollIntoView({ behavior: 'instant' });
  });
}

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
      watchSteps(steps, readingLine, keepPosition(root), enter);
    });
  };

  watchShare(root);
  const isFramed = document.documentElement.dataset['embed'] !== undefined;
  showStills(root);
  if (!isFramed) {
    openExploreOnRequest(snapshot);
    leadByLinks(root, steps);
    read();
  } else {
    // Fallback where the frame's script cannot be loaded: the plain article.
    import('../embed/frame/start-frame.ts').then(
      ({ startFrame }) => startFrame(root, steps, enter, snapshot),
      read,
    );
  }

  /** Resolves when the reader comes to another step and the network is there. */
  const movesOn = () =>
    new Promise<void>((resolve) => {
      const onStep = () => {
        if (!navigator.onLine) return;
        root.removeEventListener('story:step', onStep);
        resolve();
      };
      root.addEventListener('story:step', onStep);
    });
  /** What fails is tried once more; Chromium remembers a chunk that has failed, but not data. */
  const bring = (part: () => Promise<() => void>) =>
    part()
      .catch(() => movesOn().then(part))
      // Evaluating a chunk and starting it are two tasks, so that the page can react between them.
      .then((start) => nextTask().then(start))
      .catch(() => document.dispatchEvent(new Event('story:missing')));

  // Each may fail without the other: still figures stay beside the text, and the guide stays a list of links.
  whenIdle(() => {
    const brought = [
      bring(async () => {
        const [{ startStage }, own] = await Promise.all([import('./stage.ts'), snapshot()]);
        if (!own) throw new Error('the graphics have no data');
        return () => startStage(root, own);
      }),
      bring(async () => {
        const { startGuide } = await import('../guide/guide.ts');
        return () => startGuide(root, snapshot());
      }),
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
