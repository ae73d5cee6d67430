/** Draws the steps' figures into their rooms: those in sight at once, the others while the browser is idle. */
import { mount, unmount } from 'svelte';
import { whenIdle } from '../../graphic/schedule.ts';
import { createFormat } from '../../i18n/format.ts';
import type { Snapshot } from '../../page/snapshot.ts';
import StepFigure from './StepFigure.svelte';

/** @returns what takes the figures away */
export function drawFigures(rooms: readonly HTMLElement[], { data, words }: Snapshot): () => void {
  const format = createFormat(data.language);
  const waiting = new Set(rooms);
  const drawn: object[] = [];

  function draw(room: HTMLElement): void {
    const step = data.steps.find(({ id }) => id === room.dataset['figure']);
    if (!waiting.delete(room) || !step) return;
    drawn.push(mount(StepFigure, { target: room, props: { step, data, words, format } }));
  }

  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && target instanceof HTMLElement) draw(target);
    }
  });
  for (const room of rooms) sight.observe(room);

  let callOff = whenIdle(drawNext);
  function drawNext(): void {
    const [next] = waiting;
    if (!next) return;
    draw(next);
    callOff = whenIdle(drawNext);
  }

  return () => {
    sight.disconnect();
    callOff();
    for (const figure of drawn) void unmount(figure);
  };
}
