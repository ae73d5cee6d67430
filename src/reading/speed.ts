/** How fast a text moves. */

/** ms over which speed is taken: single moves come in fits. */
const LATELY = 250;

/** px a second, a screenful in one to two: whoever scrolls faster does not read. */
export const RUSH = 500;

/**
 * @param now ms of a clock that never goes back
 * @returns a call that takes where the text is, in px, and answers with its speed of late, in px a second
 */
export function speedometer(now = () => performance.now()): (y: number) => number {
  let moves: { y: number; time: number }[] = [];
  return (y) => {
    const time = now();
    moves = [...moves.filter((move) => time - move.time < LATELY), { y, time }];
    const way = Math.max(...moves.map((move) => Math.abs(y - move.y)));
    return (1000 * way) / LATELY;
  };
}
