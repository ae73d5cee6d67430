/** What the kinds of a scene's links look like, in a corner of the map. */
import { overlap, type Box } from '../graphic/box.ts';
import { textWidth } from '../graphic/text-width.ts';
import type { LinkKind } from '../story/story.ts';
import type { Size } from './projection.ts';

/** px. */
export const LEGEND_FONT = 12.5;
/** px of the line that stands before a kind's name. */
export const LEGEND_SWATCH = 26;
const ROW = 17;
const MARGIN = 10;
const GAP = 6;

export interface LegendEntry {
  kind: LinkKind;
  /** px of the line's left end and of the row's middle. */
  x: number;
  y: number;
}

export interface Legend {
  entries: LegendEntry[];
  /** What it covers. */
  box: Box | undefined;
}

/** @returns px from the frame's lower edge to the top of a legend with so many rows. */
export function legendHeight(rows: number): number {
  return rows === 0 ? 0 : MARGIN + rows * ROW + 3;
}

/**
 * @param covered what else lies over the map: the legend stands above what is in its corner
 * @returns the kinds one over the other in the lower left corner
 */
export function layoutLegend(
  kinds: readonly LinkKind[],
  size: Size,
  covered: readonly Box[] = [],
): Legend {
  if (kinds.length === 0) return { entries: [], box: undefined };
  const height = legendHeight(kinds.length);
  const widest = Math.max(...kinds.map(({ name }) => textWidth(name, LEGEND_FONT)));
  const right = MARGIN + LEGEND_SWATCH + GAP + widest + 4;
  const corner = { left: 0, top: size.height - height, right, bottom: size.height };
  const under = covered.filter((box) => overlap(box, corner) > 0).map(({ top }) => top);
  const bottom = Math.min(size.height, ...under);
  const top = bottom - height;
  const entries = kinds.map((kind, i) => ({ kind, x: MARGIN, y: top + 3 + (i + 0.5) * ROW }));
  return { entries, box: { left: 0, top, right, bottom } };
}
