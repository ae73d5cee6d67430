/** The story as a column in a frame of its height: each step with its own figure, and no script of the host. */
import type { Snapshot } from '../page/snapshot.ts';
import { stepAt } from '../scroll/steps.ts';
import { watchSight } from './sight.ts';

interface Told {
  root: HTMLElement;
  steps: readonly HTMLElement[];
  enter: (step: HTMLElement | undefined) => void;
  snapshot: () => Promise<Snapshot | undefined>;
}

/** @returns what takes the column apart again */
export function startStacked({ root, steps, enter, snapshot }: Told): () => void {
  let isOver = false;
  let undraw = (): void => undefined;
  let unwatch = (): void => undefined;
  let current: HTMLElement | undefined;

  const watch = () => {
    unwatch();
    unwatch = watchSight(root, (middle) => {
      const step = stepAt(steps, middle);
      if (step !== current) enter(step);
      current = step;
    });
  };
  // Figures come one after another, and with them the column grows.
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const grown = new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(watch, 200);
  });

  async function draw(): Promise<void> {
    const [own, { drawFigures }] = await Promise.all([snapshot(), import('./draw-figures.ts')]);
    const width = steps[0]?.clientWidth ?? 0;
    if (own && !isOver && width > 0) undraw = drawFigures(steps, own, width);
  }

  grown.observe(root);
  draw().catch(() => undefined);
  return () => {
    isOver = true;
    clearTimeout(waiting);
    grown.disconnect();
    unwatch();
    undraw();
  };
}
