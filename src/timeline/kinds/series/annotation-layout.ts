/** Events marked on a chart of series: a line each, and titles in rows of their own above the plot. */
import { placeLabels, type Candidate } from '../../../labels/place-labels.ts';
import { textWidth, type Measure } from '../../../labels/text-width.ts';
import { spanOf } from '../../../schema/dates.ts';
import type { StageData } from '../../../story/stage.ts';
import type { SeriesTimeline } from '../../../schema/story.ts';

/** px, and the weights of type. */
export const ANNOTATION_FONT = 12.5;
export const ANNOTATION_WEIGHTS = { plain: 400, focused: 650 };
/** px of one row of titles. */
export const ANNOTATION_ROW = 16;
/** px between a title and what stands beside it. */
const GAP = 5;

/** Where a title stands; `row` counts from the top. */
interface TitlePlace {
  row: number;
  anchor: 'start' | 'end';
}

export interface Annotation {
  id: string;
  /** px from the left of the plot. */
  x: number;
  /** px, as far as the plot goes, of what lasted or is known by month or year alone; 0 for a day. */
  width: number;
  focused: boolean;
  /** Absent outside the window, and where there is no room: what nothing explains is not seen. */
  label?: (TitlePlace & { text: string }) | undefined;
}

/** Where titles may stand; px from the left of the plot. */
export interface AnnotationFrame {
  /** From ms to px. */
  scale: (time: number) => number;
  /** px of the plot. */
  width: number;
  /** How far titles may reach. */
  left: number;
  right: number;
  rows: number;
  /** px at the left of the first row that are taken by the unit. */
  unit: number;
  measure?: Measure;
}

/** At both sides of the line at `x`, in each row; the line drops from its title's row through those below. */
function candidatesFor(x: number, length: number, rows: number): Candidate<TitlePlace>[] {
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const [top, bottom] = [row * ANNOTATION_ROW, (row + 1) * ANNOTATION_ROW];
    const also = [{ left: x, right: x, top: bottom, bottom: rows * ANNOTATION_ROW }];
    return [
      { label: { row, anchor: 'start' }, box: { left: x, right: x + length, top, bottom }, also },
      { label: { row, anchor: 'end' }, box: { left: x - length, right: x, top, bottom }, also },
    ];
  });
}

/**
 * @returns the timeline's annotations; titles never overlap and are crossed by
 *   no line; the focused have theirs first
 */
export function layoutAnnotations(
  timeline: SeriesTimeline,
  data: StageData,
  focus: readonly string[],
  { scale, width: plotWidth, left, right, rows, unit, measure = textWidth }: AnnotationFrame,
): Annotation[] {
  const frame = { left, right, top: 0, bottom: rows * ANNOTATION_ROW };
  const annotations = data.events
    .filter(({ id }) => timeline.annotations.includes(id))
    .map((event) => {
      const { start, end, precision } = spanOf(event);
      const x = scale(start);
      const isDay = precision === 'day' && event.end === undefined;
      const width = isDay ? 0 : Math.max(0, Math.min(scale(end), plotWidth) - x);
      return { id: event.id, title: event.title, x, width, focused: focus.includes(event.id) };
    })
    .sort((a, b) => Number(b.focused) - Number(a.focused));
  const requests = annotations
    .filter(({ x }) => x >= 0 && x <= plotWidth)
    .map(({ id, title, x, focused }) => {
      const weight = focused ? ANNOTATION_WEIGHTS.focused : ANNOTATION_WEIGHTS.plain;
      const length = measure(title, ANNOTATION_FONT, weight) + GAP;
      return { id, frame, forms: [{ candidates: () => candidatesFor(x, length, rows) }] };
    });
  const ofUnit = { left, right: left + unit, top: 0, bottom: ANNOTATION_ROW };
  const placed = placeLabels(requests, { obstacles: [ofUnit] });
  return annotations.map(({ title, ...annotation }) => {
    const label = placed.find(({ id }) => id === annotation.id)?.label;
    return { ...annotation, label: label && { text: title, ...label } };
  });
}
