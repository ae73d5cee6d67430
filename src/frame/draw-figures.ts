/** Puts each step's figure before its text. */
import { mount, unmount } from 'svelte';
import { whenIdle } from '../graphic/when-idle.ts';
import { createFormat } from '../i18n/format.ts';
import type { Snapshot } from '../page/snapshot.ts';
import StepFigure from './StepFigure.svelte';

/**
 * @param steps the steps' elements; one after another gets its figure, so that no reader waits for all
 * @returns what takes the figures away
 */
export function drawFigures(
  steps: readonly HTMLElement[],
  { data, words }: Snapshot,
  width: number,
): () => void {
  const format = createFormat(data.language);
  const undo: (() => void)[] = [];
  let waiting = (): void => undefined;

  function draw(element: HTMLElement): void {
    const step = data.steps.find(({ id }) => id === element.id);
    if (!step) return;
    const target = document.createElement('div');
    element.before(target);
    const figure = mount(StepFigure, { target, props: { step, data, words, format, width } });
    undo.push(() => {
      void unmount(figure);
      target.remove();
    });
  }
  function drawNext([next, ...rest]: readonly HTMLElement[]): void {
    if (!next) return;
    draw(next);
    waiting = whenIdle(() => drawNext(rest));
  }
  drawNext(steps);
  return () => {
    waiting();
    undo.forEach((each) => each());
  };
}
