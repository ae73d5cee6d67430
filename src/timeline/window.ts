/** The stretch of time that a timeline shows. */
import type { Measure } from '../labels/text-width.ts';
import { parseDate } from '../schema/dates.ts';
import type { TimelineScene } from '../schema/story.ts';

/** ms since 1970, UTC; `end` is the first moment after. */
export interface TimeWindow {
  start: number;
  end: number;
}

/** px under a plot for the axis of time and its labels. */
export const AXIS_HEIGHT = 24;

/** px of a chart, and how wide texts are on it; without that, as in the page's own typefaces. */
export interface PlotSize {
  width: number;
  height: number;
  measure?: Measure;
}

/** @returns the window a scene names: from the start of `from` to the end of `to`. */
export function windowOf(scene: Pick<TimelineScene, 'from' | 'to'>): TimeWindow {
  const [from, to] = [parseDate(scene.from), parseDate(scene.to)];
  if (!from || !to) throw new RangeError(`no such window: ${scene.from} to ${scene.to}`);
  return { start: from.start, end: to.end };
}

/**
 * @param inset px left free at both ends
 * @returns a function from ms to px, across `width` px
 */
export function timeScale(
  { start, end }: TimeWindow,
  width: number,
  inset = 0,
): (time: number) => number {
  const pxPerMs = (width - 2 * inset) / (end - start);
  return (time) => inset + (time - start) * pxPerMs;
}
