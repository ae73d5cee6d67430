/** Draws the steps' figures into their boxes: those in sight at once, the others while the browser is idle. */
import { mount, unmount } from 'svelte';
import { whenIdle } from '../../graphic/schedule.ts';
import { createFormat } from '../../i18n/format.ts';
import type { Snapshot } from '../../page/snapshot.ts';
import StepFigure from './StepFigure.svelte';

/** @param boxes have their steps' ids in `data-figure`. @returns what takes the figures away */
export function drawFigures(boxes: readonly HTMLElement[], { data, words }: Snapshot): () => void {
  const format = createFormat(data.language);
  const waiting = new Set(boxes);
  const drawn: object[] = [];

  function draw(box: HTMLElement): void {
    const step = data.steps.find(({ id }) => id === box.dataset['figure']);
    if (!waiting.delete(box) || !step) return;
    drawn.push(mount(StepFigure, { target: box, props: { step, data, words, format } }));
  }

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && target instanceof HTMLElement) draw(target);
    }
  });
  for (const box of boxes) observer.observe(box);

  let cancel = whenIdle(drawNext);
  function drawNext(): void {
    const [next] = waiting;
    if (!next) return;
    draw(next);
    cancel = whenIdle(drawNext);
  }

  return () => {
    observer.disconnect();
    cancel();
    for (const figure of drawn) void unmount(figure);
  };
}
