/** What the kinds of a scene's links look like, in a corner of the map. */
import { overlap, type Box } from '../labels/box.ts';
import { shorten, textWidth } from '../labels/text-width.ts';
import type { LinkKind } from '../schema/story.ts';
import type { Size } from './projection.ts';

/** px. */
export const LEGEND_FONT = 12.5;
/** px of the line that stands before a kind's name. */
export const LEGEND_SWATCH = 26;
const ROW = 17;
const MARGIN = 10;
const GAP = 6;
/** px that stay free over the first row, and behind the longest name. */
const ABOVE = 3;
const END = 4;

export interface LegendEntry {
  kind: LinkKind;
  /** Its name, shortened where the map is too narrow. */
  text: string;
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
  return rows === 0 ? 0 : MARGIN + rows * ROW + ABOVE;
}

/** @returns px from the top to where a column at the left, so many px wide, is free, and to where it ends. */
function freeColumn(width: number, size: Size, covered: readonly Box[]) {
  const column = { left: 0, top: 0, right: width, bottom: size.height };
  const inColumn = covered.filter((box) => overlap(box, column) > 0);
  const above = inColumn.filter(({ top }) => top === 0).map(({ bottom }) => bottom);
  const below = inColumn.filter(({ top }) => top > 0).map(({ top }) => top);
  return { top: Math.max(0, ...above), bottom: Math.min(size.height, ...below) };
}

/**
 * @param covered what else lies over the map, from its upper edge down or its lower edge up: the
 *   legend stands above what is in its corner, and below what is over that
 * @returns the kinds one over the other in the lower left corner, as many as have room
 */
export function layoutLegend(
  kinds: readonly LinkKind[],
  size: Size,
  covered: readonly Box[] = [],
): Legend {
  const lengthOf = (text: string) => (size.measure ?? textWidth)(text, LEGEND_FONT);
  const before = MARGIN + LEGEND_SWATCH + GAP;
  const texts = kinds.map(({ name }) => shorten(name, size.width - before - END, lengthOf));
  const right = before + END + Math.max(0, ...texts.map(lengthOf));
  const free = freeColumn(right, size, covered);
  const room = Math.floor((free.bottom - free.top - MARGIN - ABOVE) / ROW);
  const shown = kinds.slice(0, Math.max(0, room));
  if (shown.length === 0) return { entries: [], box: undefined };
  const top = free.bottom - legendHeight(shown.length);
  const entries = shown.map((kind, i) => ({
    kind,
    text: texts[i] ?? '',
    x: MARGIN,
    y: top + ABOVE + (i + 0.5) * ROW,
  }));
  return { entries, box: { left: 0, top, right, bottom: free.bottom } };
}
