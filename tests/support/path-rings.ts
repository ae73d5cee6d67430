/** What a path of the basemap draws, for tests that look at its points. */

type Place = [x: number, y: number];

/** One line or ring of a path. */
export interface Run {
  places: Place[];
  closed: boolean;
}

/** @returns the lines and rings of path data that has only m and z, as points in basemap units. */
export function runs(path: string): Run[] {
  let [x, y]: Place = [0, 0];
  return path
    .split('m')
    .filter(Boolean)
    .map((run) => {
      const numbers = (run.match(/-?\d+/g) ?? []).map(Number);
      const places = numbers.flatMap((step, i): Place[] => {
        if (i % 2 === 0) {
          x += step;
          return [];
        }
        y += step;
        return [[x, y]];
      });
      const closed = run.endsWith('z');
      if (closed) [x, y] = places[0] ?? [x, y];
      return { places, closed };
    });
}

/** @returns the same as points alone, of each run its own. */
export function rings(path: string): Place[][] {
  return runs(path).map(({ places }) => places);
}
