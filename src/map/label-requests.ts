/** What the map asks to be named, in the order in which it may choose its place. */
import { textWidth } from '../labels/text-width.ts';
import type { Place } from '../schema/story.ts';
import type { LabelRequest } from './place-labels.ts';
import { edgePoints } from './pointers.ts';
import type { Point, Size } from './projection.ts';
import type { LinkLine, PlaceMark } from './scene-marks.ts';

/** Font sizes in px. */
export const PLACE_FONT = 15;
export const LINK_FONT = 13;

/** px round a point that its mark, or an arrow at the frame's edge, takes. */
export const MARK_RADIUS = 8;

const LABEL_GAP = 11;

/** The points of an arc (of 33) on which its label may hang, the best first. */
export const LABEL_POINTS: readonly number[] = [16, 12, 20, 9, 23, 6, 26];

/** The id under which a link's label is placed: links and places may have the same. */
export function linkLabelId(id: string): string {
  return `link ${id}`;
}

function placeName(place: Place): Omit<LabelRequest, 'anchors'> {
  return {
    id: place.id,
    width: textWidth(place.name, PLACE_FONT),
    height: PLACE_FONT * 1.2,
    gap: LABEL_GAP,
  };
}

/** @returns the name of a place in sight: near its mark; a main place's also farther off, rather than not at all. */
export function markRequest({ place }: PlaceMark, at: Point): LabelRequest {
  const sides = place.role === 'main' ? 'far' : 'around';
  return { ...placeName(place), anchors: [at], sides };
}

/** @returns the arrow to a place beyond the frame, with its name. */
export function pointerRequest({ place }: PlaceMark, at: Point, size: Size): LabelRequest {
  return { ...placeName(place), anchors: edgePoints(at, size), mark: MARK_RADIUS };
}

/** @param points of the link's arc, in px */
export function linkRequest({ link }: LinkLine, points: readonly Point[]): LabelRequest {
  return {
    id: linkLabelId(link.id),
    width: textWidth(link.label, LINK_FONT),
    height: LINK_FONT * 1.3,
    anchors: LABEL_POINTS.flatMap((i) => points[i] ?? []),
    gap: 6,
  };
}
