/**
 * Work beside a text that moves. At the speed of reading it is done at once; when the text rushes by, it waits
 * until the text slows down: nobody sees what it would show, and the text is never late for it.
 */
import { RUSH } from '../graphic/when-calm.ts';

/** ms without a move. */
const REST = 100;

/** ms over which speed is taken: single moves come in fits. */
const LATELY = 250;

export interface AtEase {
  /** Does the work now or soon. @param y where the text is, in px */
  soon: (y: number) => void;
  stop: () => void;
}

/** @param now ms of a clock that never goes back */
export function atEase(work: () => void, now = () => performance.now()): AtEase {
  let moves: { y: number; time: number }[] = [];
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** @returns px a second */
  function speedAt(y: number): number {
    const time = now();
    moves = [...moves.filter((move) => time - move.time < LATELY), { y, time }];
    const way = Math.max(...moves.map((move) => Math.abs(y - move.y)));
    return (1000 * way) / LATELY;
  }

  return {
    soon(y) {
      clearTimeout(resting);
      if (speedAt(y) < RUSH) work();
      else resting = setTimeout(work, REST);
    },
    stop: () => clearTimeout(resting),
  };
}
