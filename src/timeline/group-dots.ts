/** Dots too close to tell apart become groups, each drawn as one mark with a count. */
import { textWidth } from '../graphic/text-width.ts';

/** px: half of a dot, and of a group's height. */
export const DOT = 4.5;
export const CLUSTER = 8;
/** px of the count in a group. */
export const COUNT_FONT = 11.5;

/** Neighbours `from` (inclusive) `to` (exclusive), as one mark `half` px to each side of `x`. */
export interface Group {
  from: number;
  to: number;
  /** Of the members' x. */
  sum: number;
  x: number;
  half: number;
}

/** @returns the value, or the nearer of the two bounds. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** By the number of digits: all are as wide. */
const HALVES = [1, 2, 3, 4, 5, 6].map((digits) =>
  Math.max(CLUSTER, textWidth('0'.repeat(digits), COUNT_FONT) / 2 + 5),
);

function halfOf(count: number): number {
  return count === 1 ? DOT : (HALVES[Math.floor(Math.log10(count))] ?? CLUSTER);
}

function grouped(from: number, to: number, sum: number, width: number): Group {
  const count = to - from;
  const half = halfOf(count);
  return { from, to, sum, half, x: clamp(sum / count, half, Math.max(half, width - half)) };
}

/**
 * Merges neighbours until no two overlap. One pass: each dot joins the group
 * before it for as long as the two touch.
 * @param dots the dots' x in px, from left to right
 * @param width px of the plot, which no group leaves
 * @param apart px that stay free between two groups
 */
export function groupDots(dots: readonly number[], width: number, apart = 1): Group[] {
  const groups: Group[] = [];
  for (const [i, x] of dots.entries()) {
    let own = grouped(i, i + 1, x, width);
    for (let last = groups.at(-1); last; last = groups.at(-1)) {
      if (last.x + last.half + apart <= own.x - own.half) break;
      groups.pop();
      own = grouped(last.from, own.to, last.sum + own.sum, width);
    }
    groups.push(own);
  }
  return groups;
}
