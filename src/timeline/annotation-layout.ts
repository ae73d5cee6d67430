/** Events marked on a chart of series: a line each, and a title where there is room. */
import { textWidth } from '../graphic/text-width.ts';
import { spanOf } from '../story/dates.ts';
import type { StageData } from '../story/stage.ts';
import type { SeriesTimeline } from '../story/story.ts';

/** px. */
export const ANNOTATION_FONT = 12.5;
const ROWS = 3;
const GAP = 8;

export interface Annotation {
  id: string;
  /** px from the left of the plot. */
  x: number;
  inWindow: boolean;
  focused: boolean;
  label?: { text: string; row: number; anchor: 'start' | 'end' } | undefined;
}

interface Extent {
  left: number;
  right: number;
}

function extentFor(x: number, length: number, anchor: 'start' | 'end'): Extent {
  return anchor === 'start'
    ? { left: x, right: x + length + GAP }
    : { left: x - length - GAP, right: x };
}

/** The first row, from the top, in which the title fits on one side of its line. */
function findRow(title: string, x: number, rows: Extent[][], width: number): Annotation['label'] {
  const length = textWidth(title, ANNOTATION_FONT);
  for (const [row, taken] of rows.entries()) {
    for (const anchor of ['start', 'end'] as const) {
      const own = extentFor(x, length, anchor);
      const free = taken.every((other) => other.right <= own.left || other.left >= own.right);
      if (!free || own.left < 0 || own.right > width) continue;
      taken.push(own);
      return { text: title, row, anchor };
    }
  }
  return undefined;
}

/**
 * @param scale from ms to px of the plot
 * @param width px of the plot
 * @returns the timeline's annotations; titles never overlap, and the focused have theirs first
 */
export function layoutAnnotations(
  timeline: SeriesTimeline,
  data: StageData,
  focus: readonly string[],
  scale: (time: number) => number,
  width: number,
): Annotation[] {
  const rows: Extent[][] = Array.from({ length: ROWS }, () => []);
  return data.events
    .filter((event) => timeline.annotations.includes(event.id))
    .sort((a, b) => Number(focus.includes(b.id)) - Number(focus.includes(a.id)))
    .map((event) => {
      const x = scale(spanOf(event).start);
      const inWindow = x >= 0 && x <= width;
      const focused = focus.includes(event.id);
      const label = inWindow ? findRow(event.title, x, rows, width) : undefined;
      return { id: event.id, x, inWindow, focused, label };
    });
}
