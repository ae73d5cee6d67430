/** Events marked on a chart of series: a line each, and titles in rows of their own above the plot. */
import { textWidth } from '../../../labels/text-width.ts';
import { spanOf } from '../../../schema/dates.ts';
import type { StageData } from '../../../story/stage.ts';
import type { SeriesTimeline } from '../../../schema/story.ts';

/** px. */
export const ANNOTATION_FONT = 12.5;
/** px of one row of titles. */
export const ANNOTATION_ROW = 16;
/** px between a title and what stands beside it. */
const GAP = 5;
/** Focused titles are set heavier, which is as much wider. */
const HEAVIER = 1.06;

export interface Annotation {
  id: string;
  /** px from the left of the plot. */
  x: number;
  /** px, as far as the plot goes, of what lasted or is known by month or year alone; 0 for a day. */
  width: number;
  focused: boolean;
  /** Absent outside the window, and where there is no room: what nothing explains is not seen. `row` counts from the top. */
  label?: { text: string; row: number; anchor: 'start' | 'end' } | undefined;
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
}

interface Title {
  left: number;
  right: number;
  row: number;
}

/** The line of an annotation drops from its title's row: it may cross no title below, nor its title a line from above. */
function fits(own: Title, x: number, titles: readonly (Title & { x: number })[]): boolean {
  return titles.every((other) => {
    if (other.row === own.row) return other.right <= own.left || other.left >= own.right;
    const [upper, lower] = own.row < other.row ? [x, other] : [other.x, own];
    return upper <= lower.left || upper >= lower.right;
  });
}

function optionsFor(title: string, x: number, focused: boolean, rows: number) {
  const length = textWidth(title, ANNOTATION_FONT * (focused ? HEAVIER : 1)) + GAP;
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => [
    { row, anchor: 'start' as const, left: x, right: x + length },
    { row, anchor: 'end' as const, left: x - length, right: x },
  ]);
}

/**
 * @returns the timeline's annotations; titles never overlap and are crossed by
 *   no line; the focused have theirs first
 */
export function layoutAnnotations(
  timeline: SeriesTimeline,
  data: StageData,
  focus: readonly string[],
  frame: AnnotationFrame,
): Annotation[] {
  const unit = { row: 0, left: frame.left, right: frame.left + frame.unit, x: frame.left };
  const placed: (Title & { x: number })[] = [unit];
  return data.events
    .filter((event) => timeline.annotations.includes(event.id))
    .sort((a, b) => Number(focus.includes(b.id)) - Number(focus.includes(a.id)))
    .map((event) => {
      const { start, end, precision } = spanOf(event);
      const x = frame.scale(start);
      const isDay = precision === 'day' && event.end === undefined;
      const width = isDay ? 0 : Math.max(0, Math.min(frame.scale(end), frame.width) - x);
      const inWindow = x >= 0 && x <= frame.width;
      const focused = focus.includes(event.id);
      const options = inWindow ? optionsFor(event.title, x, focused, frame.rows) : [];
      const found = options.find(
        (own) => own.left >= frame.left && own.right <= frame.right && fits(own, x, placed),
      );
      if (found) placed.push({ ...found, x });
      const label = found && { text: event.title, row: found.row, anchor: found.anchor };
      return { id: event.id, x, width, focused, label };
    });
}
