/** Where names stand on the map: none over another, none over a mark, none outside the frame. */
import { overlap, type Box } from '../graphic/box.ts';
import type { Point, Size } from './projection.ts';

/** A name to place: at a mark (`gap` px away from it) or along a line (several anchors). */
export interface LabelRequest {
  id: string;
  /** px of the text as it will be set. */
  width: number;
  height: number;
  /** Where it may be hung, the best first; px on the screen. */
  anchors: readonly Point[];
  /** px between the anchor and the text. */
  gap: number;
  /** Must be shown, even where it has to lie over something. */
  required?: boolean;
  /** 'middle': on the anchor itself, or not at all. */
  sides?: 'around' | 'middle';
}

/** The text's box on the screen, in px; `dx` and `dy` lead there from the first anchor. */
export interface PlacedLabel {
  id: string;
  anchor: number;
  dx: number;
  dy: number;
}

const MARGIN = 3;

/** The corner of the text's box for each side of an anchor: right, left, above, below, then corners. */
function candidates({ width, height, gap, sides }: LabelRequest): Point[] {
  const middle = -height / 2;
  if (sides === 'middle') return [{ x: -width / 2, y: middle }];
  return [
    { x: gap, y: middle },
    { x: -gap - width, y: middle },
    { x: -width / 2, y: -gap - height },
    { x: -width / 2, y: gap },
    { x: gap * 0.7, y: -gap * 0.7 - height },
    { x: gap * 0.7, y: gap * 0.7 },
    { x: -gap * 0.7 - width, y: -gap * 0.7 - height },
    { x: -gap * 0.7 - width, y: gap * 0.7 },
  ];
}

function sum(others: readonly Box[], rect: Box): number {
  return others.reduce((area, other) => area + overlap(rect, other), 0);
}

/** px² of the rectangle that lie outside the screen. */
function outside(rect: Box, size: Size): number {
  const area = (rect.right - rect.left) * (rect.bottom - rect.top);
  const screen = {
    left: MARGIN,
    top: MARGIN,
    right: size.width - MARGIN,
    bottom: size.height - MARGIN,
  };
  return area - overlap(rect, screen);
}

/**
 * Greedy, in the order given: the first labels have the best places. A label
 * for which no free place is left is dropped, unless it is required: then it
 * takes the place where it covers least, and stays inside the frame first.
 * @param marks what names must not cover, in px on the screen
 * @param lines what they had better not cover, if there is a choice
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  marks: readonly Box[],
  size: Size,
  lines: readonly Box[] = [],
): PlacedLabel[] {
  const taken: Box[] = [...marks];
  return requests.flatMap((request) => {
    const options = request.anchors.flatMap((at, anchor) =>
      candidates(request).map(({ x, y }) => {
        const [left, top] = [at.x + x, at.y + y];
        const rect = { left, top, right: left + request.width, bottom: top + request.height };
        const cost = sum(taken, rect) + 4 * outside(rect, size);
        return { rect, anchor, dx: x, dy: y, cost, bother: cost + sum(lines, rect) / 4 };
      }),
    );
    const isFree = (option: { cost: number }) => option.cost <= 0.5;
    const free = options.filter(isFree);
    const best = (free.length > 0 ? free : options).reduce((least, option) =>
      option.bother < least.bother ? option : least,
    );
    if (!isFree(best) && !request.required) return [];
    taken.push(best.rect);
    return [{ id: request.id, anchor: best.anchor, dx: best.dx, dy: best.dy }];
  });
}
