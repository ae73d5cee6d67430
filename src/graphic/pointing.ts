/** The targets of a graphic: which one a pointer means, and which one a key moves to. */

/** A mark that can be pointed at; px of the drawing. */
export interface Target {
  id: string;
  /** Its accessible name. */
  name: string;
  x: number;
  y: number;
  /** Half the width of a wide mark; 0 for a point. */
  reach: number;
  /** In a graphic with rows (the lines of a chart): its row. */
  row?: string;
}

function distance(target: Target, x: number, y: number): number {
  return Math.hypot(Math.max(0, Math.abs(target.x - x) - target.reach), target.y - y);
}

/** @returns the target nearest to a point, of those within so many px; the first of several that are as near. */
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

/** @returns the target of the next row, up (-1) or down (1), that is nearest to this one horizontally. */
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
 * @param targets in keyboard order
 * @param id the current target, if any
 * @param key `KeyboardEvent.key`
 * @returns the target that an arrow key, Home or End moves to (with no current one: the first); undefined for another
 *   key, and at the ends
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
