/** What a path of the basemap draws, for tests that look at its points. */

/** @returns the rings of path data that has only M, l and z, as points in basemap units. */
export function rings(path: string): [number, number][][] {
  return path
    .split('M')
    .filter(Boolean)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      let [x = 0, y = 0] = numbers;
      const points: [number, number][] = [[x, y]];
      for (let i = 2; i + 1 < numbers.length; i += 2) {
        x += numbers[i] ?? 0;
        y += numbers[i + 1] ?? 0;
        points.push([x, y]);
      }
      return points;
    });
}
