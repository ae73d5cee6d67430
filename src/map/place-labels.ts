/** Where names stand on the map: none over another, none over a mark, none outside the frame. */
import {
  boxAround,
  isClear,
  isWithin,
  lengthWithin,
  overlap,
  type Box,
  type Segment,
} from '../labels/box.ts';
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
  /** 'middle': on the anchor itself, or not at all; 'far': also a little away from it. */
  sides?: 'around' | 'far' | 'middle';
  /** px round the anchor that a mark of its own takes there; without room for the name the mark stands alone. */
  mark?: number;
}

/** Where the text stands; `dx` and `dy` lead to its corner from the anchor. */
export interface PlacedLabel {
  id: string;
  anchor: number;
  dx: number;
  dy: number;
  /** What the text covers, in px on the screen; nothing where a mark stands alone. */
  box: Box | undefined;
}

/** px between names and the frame. */
const MARGIN = 3;

/** How much farther than `gap` a name may stand that is worth the search. */
const RINGS = [1, 1.8, 2.7, 3.8];

/** px of a line that a name rather covers than standing one ring farther out, or at the next anchor. */
const RING_COST = 4;
const ANCHOR_COST = 1;

/** The corner of the text's box for each side of an anchor: right, left, above, below, then corners, then between. */
function sidesOf(width: number, height: number, gap: number): Point[] {
  const [slant, middle] = [gap * 0.75, -height / 2];
  const [above, below] = [-gap - height, gap];
  return [
    { x: gap, y: middle },
    { x: -gap - width, y: middle },
    { x: -width / 2, y: above },
    { x: -width / 2, y: below },
    { x: slant, y: -slant - height },
    { x: slant, y: slant },
    { x: -slant - width, y: -slant - height },
    { x: -slant - width, y: slant },
    { x: -width * 0.2, y: above },
    { x: -width * 0.2, y: below },
    { x: -width * 0.8, y: above },
    { x: -width * 0.8, y: below },
    { x: gap, y: 0 },
    { x: gap, y: -height },
    { x: -gap - width, y: 0 },
    { x: -gap - width, y: -height },
  ];
}

/** A corner of the text, from its anchor, and what it costs to stand there. */
interface Corner extends Point {
  cost: number;
}

/** Where a request's text may stand round any of its anchors, the cheapest first. */
function cornersOf({ width, height, gap, sides }: LabelRequest): Corner[] {
  if (sides === 'middle') return [{ x: -width / 2, y: -height / 2, cost: 0 }];
  const rings = sides === 'far' ? RINGS : RINGS.slice(0, 2);
  return rings.flatMap((ring, i) =>
    sidesOf(width, height, gap * ring).map(({ x, y }) => ({ x, y, cost: i * RING_COST })),
  );
}

/** What is on the screen so far. */
interface Ground {
  frame: Box;
  taken: readonly Box[];
  /** What names had better not cover, if there is a choice. */
  lines: readonly Segment[];
}

/** What of it a text at an anchor can touch: most of the screen is too far away to be looked at again and again. */
function groundNear(at: Point, { width, height, gap }: LabelRequest, ground: Ground): Ground {
  const reach = gap * Math.max(...RINGS);
  const near = boxAround(at, width + reach, height + reach);
  return {
    frame: ground.frame,
    taken: ground.taken.filter((box) => overlap(box, near) > 0),
    lines: ground.lines.filter((line) => lengthWithin(line, near) > 0),
  };
}

interface Placing {
  label: PlacedLabel;
  /** What the label takes. */
  boxes: Box[];
  cost: number;
}

/** The cheapest free place for a request, if there is one. */
function place(request: LabelRequest, ground: Ground): Placing | undefined {
  const { id, width, height, anchors, mark } = request;
  const corners = cornersOf(request);
  let best: Placing | undefined;
  anchors.forEach((at, anchor) => {
    const { frame, taken, lines } = groundNear(at, request, ground);
    const isFree = (box: Box) => isWithin(box, frame) && isClear(box, taken);
    const marks = mark === undefined ? [] : [boxAround(at, mark)];
    if (!marks.every(isFree)) return;
    for (const { x, y, cost } of corners) {
      const least = cost + anchor * ANCHOR_COST;
      if (best && least >= best.cost) return;
      const [left, top] = [at.x + x, at.y + y];
      const box = { left, top, right: left + width, bottom: top + height };
      if (!isFree(box)) continue;
      const all = lines.reduce((sum, line) => sum + lengthWithin(line, box), least);
      if (best && all >= best.cost) continue;
      best = { label: { id, anchor, dx: x, dy: y, box }, boxes: [box, ...marks], cost: all };
    }
  });
  return best;
}

/** The mark of a request alone, for where its name has no room. */
function placeBare(request: LabelRequest, ground: Ground) {
  if (request.mark === undefined) return undefined;
  const bare = place({ ...request, width: 0, height: 0, sides: 'middle' }, ground);
  return bare && { label: { ...bare.label, box: undefined }, boxes: bare.boxes };
}

/**
 * Greedy, in the order given: the first labels have the best places. A label
 * for which no free place is left is dropped.
 * @param marks what names must not cover, in px on the screen
 * @param lines what they had better not cover, if there is a choice
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  marks: readonly Box[],
  { width, height }: Size,
  lines: readonly Segment[] = [],
): PlacedLabel[] {
  const frame = { left: MARGIN, top: MARGIN, right: width - MARGIN, bottom: height - MARGIN };
  const taken: Box[] = [...marks];
  return requests.flatMap((request) => {
    const ground = { frame, taken, lines };
    const placed = place(request, ground) ?? placeBare(request, ground);
    if (!placed) return [];
    taken.push(...placed.boxes);
    return [placed.label];
  });
}
