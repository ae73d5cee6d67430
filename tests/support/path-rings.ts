/** What a path of the basemap draws, for tests that look at its points. */

type Point = [x: number, y: number];

/** One line or ring of a path. */
export interface Run {
  points: Point[];
  closed: boolean;
}

/** @returns the lines and rings of path data that has only m and z, as points in basemap units. */
export function runs(path: string): Run[] {
  let [x, y]: Point = [0, 0];
  return path
    .split('m')
    .filter(Boolean)
    .map((run) => {
      const numbers = (run.match(/-?\d+/g) ?? []).map(Number);
      const points = numbers.flatMap((step, i): Point[] => {
        if (i % 2 === 0) {
          x += step;
          return [];
        }
        y += step;
        return [[x, y]];
      });
      const closed = run.endsWith('z');
      if (closed) [x, y] = points[0] ?? [x, y];
      return { points, closed };
    });
}

/** @returns the same as points alone, of each run its own. */
export function rings(path: string): Point[][] {
  return runs(path).map(({ points }) => points);
}
