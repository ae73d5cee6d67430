/** Neighbours that are drawn along their border in the same direction: what is written the same twice, compresses to once. */
import type { Run } from '../graphic/path-data.ts';

const turned = (outline: readonly Run[]): Run[] =>
  outline.map(({ points, closed }) => ({ points: points.toReversed(), closed }));

const stepsOf = (outline: readonly Run[]) =>
  outline.flatMap(({ points }) =>
    points.slice(1).map((to, i) => `${points[i]?.join()} ${to.join()}`),
  );

/**
 * Round the same border two neighbours go in opposite directions. Each outline is turned as a whole, which fills the
 * same land: its holes are turned with it.
 * @returns the outlines, each in the direction in which more of its steps stand in those before it
 */
export function alongBorders(outlines: readonly Run[][]): Run[][] {
  const written = new Set<string>();
  const shared = (outline: Run[]) => stepsOf(outline).filter((step) => written.has(step)).length;
  return outlines.map((outline) => {
    const other = turned(outline);
    const chosen = shared(other) > shared(outline) ? other : outline;
    for (const step of stepsOf(chosen)) written.add(step);
    return chosen;
  });
}
