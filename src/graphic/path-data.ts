/** Lines and rings as short SVG path data: each place relative to the one before, which a compressor finds again. */

/** A point, in the units of its drawing. */
export type Place = readonly [x: number, y: number];

/** One line or ring, in whole units. */
export interface Run {
  places: Place[];
  closed: boolean;
}

/** Numbers joined as tightly as SVG allows: a minus sign separates by itself. */
function join(numbers: number[]): string {
  return numbers.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : `${n}`)).join('');
}

/** @returns the runs as SVG path data; '' where there are none. */
export function pathData(runs: readonly Run[]): string {
  let [x, y]: Place = [0, 0];
  return runs
    .map(({ places, closed }) => {
      const steps = places.flatMap(([toX, toY]) => {
        const step = [toX - x, toY - y];
        [x, y] = [toX, toY];
        return step;
      });
      // A closed ring leads back to where it began.
      if (closed) [x, y] = places[0] ?? [x, y];
      return `m${join(steps)}${closed ? 'z' : ''}`;
    })
    .join('');
}
