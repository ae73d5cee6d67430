/** Dots too close to tell apart become groups, each drawn as one mark with a count. */
import { textWidth } from '../../../labels/text-width.ts';

/** px: half of a dot, and of a group's height. */
export const DOT = 4.5;
export const CLUSTER = 8;
/** px of the count in a group. */
export const COUNT_FONT = 11.5;

/** A dot's middle and half of its width, in px. */
export interface Dot {
  x: number;
  half: number;
}

/** Neighbours `from` (inclusive) `to` (exclusive), as one mark `half` px to each side of `x`. */
export interface Group extends Dot {
  from: number;
  to: number;
  /** Of the members' x. */
  sum: number;
}

/** @returns the value, or the nearer of the two bounds. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Half of a count's px, by its number of digits: all are as wide, and the rim has room for wider ones. */
const HALVES = [1, 2, 3, 4, 5, 6].map((digits) =>
  Math.max(CLUSTER, textWidth('0'.repeat(digits), COUNT_FONT, 650) / 2 + 5),
);

function joined(a: Group, b: Group, width: number): Group {
  const [from, to, sum] = [a.from, b.to, a.sum + b.sum];
  const half = HALVES[Math.floor(Math.log10(to - from))] ?? CLUSTER;
  const x = clamp(sum / (to - from), half, Math.max(half, width - half));
  return { from, to, sum, half, x };
}

/**
 * Merges neighbours until no two overlap. One pass: each dot joins the group
 * before it for as long as the two touch.
 * @param dots from left to right
 * @param width px of the plot, which no group leaves
 * @param apart px that stay free between two groups
 */
export function groupDots(dots: readonly Dot[], width: number, apart = 1): Group[] {
  const groups: Group[] = [];
  for (const [i, { x, half }] of dots.entries()) {
    let own: Group = { from: i, to: i + 1, sum: x, x, half };
    for (let last = groups.at(-1); last; last = groups.at(-1)) {
      if (last.x + last.half + apart <= own.x - own.half) break;
      groups.pop();
      own = joined(last, own, width);
    }
    groups.push(own);
  }
  return groups;
}
