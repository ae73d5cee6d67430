/** What the kinds of a scene's links look like, in a corner of the map. */
import type { Box } from '../graphic/box.ts';
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

/** @returns the kinds one over the other in the lower left corner. */
export function layoutLegend(kinds: readonly LinkKind[], size: Size): Legend {
  if (kinds.length === 0) return { entries: [], box: undefined };
  const top = size.height - MARGIN - kinds.length * ROW;
  const entries = kinds.map((kind, i) => ({ kind, x: MARGIN, y: top + (i + 0.5) * ROW }));
  const widest = Math.max(...kinds.map(({ name }) => textWidth(name, LEGEND_FONT)));
  const right = MARGIN + LEGEND_SWATCH + GAP + widest;
  return { entries, box: { left: 0, top: top - 3, right: right + 4, bottom: size.height } };
}
