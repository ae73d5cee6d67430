/** The story as a column in a frame of its height: each step with its own figure, and no script of the host. */
import type { Snapshot } from '../../page/snapshot.ts';
import { stepAt } from '../../reading/steps.ts';
import { columnPlace } from './column-place.ts';
import { makeRooms } from './figure-rooms.ts';
import { watchSight, type Sight } from './visible-range.ts';

/** ms without another shape: a host lays itself out too. */
const SETTLED = 200;

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
  const rooms = makeRooms(steps);

  const place = columnPlace(root);
  let settling: ReturnType<typeof setTimeout> | undefined;

  function onSight(sight: Sight | undefined): void {
    // What is seen while the column takes another shape is not what is read.
    if (settling !== undefined) return;
    const step = sight && stepAt(steps, (sight.top + sight.bottom) / 2);
    place.note(step, sight);
    if (sight && step !== current) enter(step);
    current = step;
  }

  function settle(): void {
    settling = undefined;
    place.restore();
    unwatch();
    unwatch = watchSight(root, onSight);
  }
  const resized = new ResizeObserver(() => {
    clearTimeout(settling);
    settling = setTimeout(settle, SETTLED);
  });

  async function draw(): Promise<void> {
    const [own, { drawFigures }] = await Promise.all([snapshot(), import('./draw-figures.ts')]);
    if (own && !isOver) undraw = drawFigures(rooms.all, own);
  }

  resized.observe(root);
  draw().catch(() => undefined);
  return () => {
    isOver = true;
    clearTimeout(settling);
    resized.disconnect();
    unwatch();
    undraw();
    rooms.remove();
  };
}
