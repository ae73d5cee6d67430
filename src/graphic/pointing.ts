/** What can be pointed at in a graphic, by pointer, finger or keys. */

/** A mark on the screen; px in the drawing. */
export interface Target {
  id: string;
  /** What it is, in words. */
  name: string;
  x: number;
  y: number;
  /** px to each side that a wide mark covers. */
  reach: number;
  /** Where the graphic has rows (lines of a chart): the row that it stands in. */
  row?: string;
}

function distance(target: Target, x: number, y: number): number {
  return Math.hypot(Math.max(0, Math.abs(target.x - x) - target.reach), target.y - y);
}

/** @returns the target nearest to a point, if any lies within so many px. */
export function nearestTarget(
  targets: readonly Target[],
  { x, y }: { x: number; y: number },
  within: number,
): Target | undefined {
  let best: Target | undefined;
  let least = within;
  for (const target of targets) {
    const away = distance(target, x, y);
    if (away > least || (away === least && best)) continue;
    best = target;
    least = away;
  }
  return best;
}

/** The target of the next row, up or down, that is nearest to this one along the row. */
function acrossRows(targets: readonly Target[], from: Target, step: 1 | -1): Target | undefined {
  const rows = [...new Set(targets.map(({ row }) => row))];
  const row = rows[rows.indexOf(from.row) + step];
  const others = targets.filter((target) => target.row === row && row !== undefined);
  return others.reduce<Target | undefined>(
    (best, each) => (best && Math.abs(best.x - from.x) <= Math.abs(each.x - from.x) ? best : each),
    undefined,
  );
}

/**
 * @param targets in the order of the keys
 * @param key an arrow key, Home or End
 * @returns where a key leads from the target with this id (without one, to the first); undefined
 *   for a key that leads nowhere
 */
export function targetAfter(
  targets: readonly Target[],
  id: string | undefined,
  key: string,
): Target | undefined {
  const from = targets.find((target) => target.id === id);
  const row = from?.row === undefined ? targets : targets.filter((t) => t.row === from.row);
  const at = from ? row.indexOf(from) : -1;
  switch (key) {
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    case 'ArrowRight':
      return row[at + 1];
    case 'ArrowLeft':
      return at > 0 ? row[at - 1] : undefined;
    case 'ArrowDown':
      return from?.row === undefined ? row[at + 1] : acrossRows(targets, from, 1);
    case 'ArrowUp':
      if (from?.row !== undefined) return acrossRows(targets, from, -1);
      return at > 0 ? row[at - 1] : undefined;
    default:
      return undefined;
  }
}
