/** What the map asks to be named: where each name may stand round its mark, along its link or at the frame's edge. */
import { boxAround, type Box } from '../labels/box.ts';
import type { Candidate, Form, LabelRequest } from '../labels/place-labels.ts';
import { textWidth } from '../labels/text-width.ts';
import type { Place } from '../schema/story.ts';
import { edgePoints } from './pointers.ts';
import type { Point, Size } from './projection.ts';
import type { LinkLine, PlaceMark } from './scene-marks.ts';

/** px, and the weights of type. */
export const PLACE_FONT = 15;
export const LINK_FONT = 13;
const WEIGHTS = { main: 700, other: 450, beyond: 500, link: 550 };

/** px round a point that its mark, or an arrow at the frame's edge, takes. */
export const MARK_RADIUS = 8;

/** px between an anchor and its text. */
const PLACE_GAP = 11;
const LINK_GAP = 6;

/** px between names and the frame. */
const MARGIN = 3;

/** How much farther than its gap a name may stand that is worth the search; that of a main place also far. */
const NEAR = [1, 1.8];
const FAR = [...NEAR, 2.7, 3.8];

/** px of a line that a name rather covers than standing one ring farther out, or at the next anchor. */
const RING_COST = 4;
const ANCHOR_COST = 1;

/** The points of an arc (of 33) on which its label may hang, the best first. */
export const LABEL_POINTS: readonly number[] = [16, 12, 20, 9, 23, 6, 26];

/** Where a name stands: `dx` and `dy` lead from the anchor to the text's corner. */
export interface MapLabel {
  /** Index of the anchor among those asked for, and where it is, in px on the screen. */
  anchor: number;
  at: Point;
  dx: number;
  dy: number;
  /** What the text covers, in px on the screen; nothing where a mark stands alone. */
  box: Box | undefined;
}

export type MapRequest = LabelRequest<MapLabel>;

/** The id under which a link's label is placed: links and places may have the same. */
export function linkLabelId(id: string): string {
  return `link ${id}`;
}

/** @returns what names stay in on a map of that size */
function frameOf({ width, height }: Size): Box {
  return { left: MARGIN, top: MARGIN, right: width - MARGIN, bottom: height - MARGIN };
}

/** The corner of the text's box for each side of an anchor: right, left, above, below, then corners, then between. */
function sidesOf({ width, height }: Size, gap: number): Point[] {
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

/** A text at an anchor, `x` and `y` px from it to the text's corner. */
function candidate(at: Point, anchor: number, { x, y }: Point, text: Size): Candidate<MapLabel> {
  const [left, top] = [at.x + x, at.y + y];
  const box = { left, top, right: left + text.width, bottom: top + text.height };
  return { label: { anchor, at, dx: x, dy: y, box }, box };
}

/**
 * @param gap px between an anchor and the text
 * @param rings how many times that far it may stand
 * @param mark px round the anchor that are taken with it
 */
function around(
  anchors: readonly Point[],
  text: Size,
  gap: number,
  rings: readonly number[],
  mark?: number,
): Form<MapLabel> {
  const spots = anchors
    .flatMap((at, anchor) =>
      rings.map((ring, i) => ({ at, anchor, ring, cost: i * RING_COST + anchor * ANCHOR_COST })),
    )
    .sort((a, b) => a.cost - b.cost);
  return {
    *candidates() {
      for (const { at, anchor, ring, cost } of spots) {
        const also = mark === undefined ? [] : [boxAround(at, mark)];
        for (const corner of sidesOf(text, gap * ring))
          yield { ...candidate(at, anchor, corner, text), also, cost };
      }
    },
  };
}

/** @returns a text in the middle of a point, or nowhere */
export function centredRequest(id: string, at: Point, text: Size, size: Size): MapRequest {
  const corner = { x: -text.width / 2, y: -text.height / 2 };
  const candidates = () => [candidate(at, 0, corner, text)];
  return { id, frame: frameOf(size), forms: [{ candidates }] };
}

function nameSize({ name }: Place, weight: number, { measure = textWidth }: Size): Size {
  return { width: measure(name, PLACE_FONT, weight), height: PLACE_FONT * 1.2 };
}

/** @returns the name of a place in sight: near its mark; a main place's also farther off, rather than not at all. */
export function markRequest({ place }: PlaceMark, at: Point, size: Size): MapRequest {
  const isMain = place.role === 'main';
  const text = nameSize(place, isMain ? WEIGHTS.main : WEIGHTS.other, size);
  const form = around([at], text, PLACE_GAP, isMain ? FAR : NEAR);
  return { id: place.id, frame: frameOf(size), forms: [form] };
}

/** @returns the arrow to a place beyond the frame, with its name; where that has no room, the arrow alone. */
export function pointerRequest({ place }: PlaceMark, at: Point, size: Size): MapRequest {
  const anchors = edgePoints(at, size);
  const alone = (point: Point, anchor: number): Candidate<MapLabel> => ({
    label: { anchor, at: point, dx: 0, dy: 0, box: undefined },
    also: [boxAround(point, MARK_RADIUS)],
  });
  const forms = [
    around(anchors, nameSize(place, WEIGHTS.beyond, size), PLACE_GAP, NEAR, MARK_RADIUS),
    { candidates: () => anchors.map(alone) },
  ];
  return { id: place.id, frame: frameOf(size), forms };
}

/** @param points of the link's arc, in px */
export function linkRequest({ link }: LinkLine, points: readonly Point[], size: Size): MapRequest {
  const anchors = LABEL_POINTS.flatMap((i) => points[i] ?? []);
  const { measure = textWidth } = size;
  const width = measure(link.label, LINK_FONT, WEIGHTS.link, 'italic');
  const text = { width, height: LINK_FONT * 1.3 };
  const form = around(anchors, text, LINK_GAP, NEAR);
  return { id: linkLabelId(link.id), frame: frameOf(size), forms: [form] };
}
