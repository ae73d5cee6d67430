/** Lines and rings as short SVG path data. Relative coordinates, because they repeat and so compress well. */

/** A point, in the units of its drawing. */
export type PathPoint = readonly [x: number, y: number];

/** One line or ring, in whole units. */
export interface Run {
  points: PathPoint[];
  closed: boolean;
}

/** Joins numbers as tightly as SVG allows: a minus sign is a separator itself. */
function join(numbers: number[]): string {
  return numbers.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : `${n}`)).join('');
}

/** @returns the runs as SVG path data; '' for none. */
export function pathData(runs: readonly Run[]): string {
  let [x, y]: PathPoint = [0, 0];
  return runs
    .map(({ points, closed }) => {
      const steps = points.flatMap(([toX, toY]) => {
        const step = [toX - x, toY - y];
        [x, y] = [toX, toY];
        return step;
      });
      // `z` moves the current point back to the start of the ring.
      if (closed) [x, y] = points[0] ?? [x, y];
      return `m${join(steps)}${closed ? 'z' : ''}`;
    })
    .join('');
}
