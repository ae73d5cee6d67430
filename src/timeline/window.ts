/** The stretch of time that a timeline shows, and its axis. */
import { scaleUtc } from 'd3-scale';
import { utcDay, utcMonth, utcYear } from 'd3-time';
import { parseDate } from '../story/dates.ts';
import type { TimelineScene } from '../story/story.ts';

/** ms since 1970, UTC; `end` is the first moment after. */
export interface TimeWindow {
  start: number;
  end: number;
}

/** px under a plot for the axis of time and its labels. */
export const AXIS_HEIGHT = 24;

/** px of a plot, without its axis and margins. */
export interface PlotSize {
  width: number;
  height: number;
}

/** What a tick's label names. */
export type TickUnit = 'year' | 'month' | 'day';

export interface Tick {
  time: number;
  /** px from the left of the plot. */
  x: number;
  unit: TickUnit;
  /** The first tick, or the first of a new year (among months) or month (among days). */
  leads: boolean;
}

/** @returns the window a scene names: from the start of `from` to the end of `to`. */
export function windowOf(scene: Pick<TimelineScene, 'from' | 'to'>): TimeWindow {
  const [from, to] = [parseDate(scene.from), parseDate(scene.to)];
  if (!from || !to) throw new RangeError(`no such window: ${scene.from} to ${scene.to}`);
  return { start: from.start, end: to.end };
}

/** @returns a function from ms to px, across `width` px. */
export function timeScale({ start, end }: TimeWindow, width: number): (time: number) => number {
  const scale = scaleUtc([start, end], [0, width]);
  return (time) => scale(time);
}

function unitOf(times: readonly Date[]): TickUnit {
  if (times.some((time) => +utcMonth(time) !== +time)) return 'day';
  return times.some((time) => +utcYear(time) !== +time) ? 'month' : 'year';
}

function leads(time: Date, before: Date | undefined, unit: TickUnit): boolean {
  if (!before) return true;
  if (unit === 'day') return time.getUTCMonth() !== before.getUTCMonth();
  return unit === 'month' && time.getUTCFullYear() !== before.getUTCFullYear();
}

/**
 * @param width px of the plot
 * @param room px that one label needs
 * @returns ticks at whole days, months or years, as many as have room
 */
export function layoutTicks(window: TimeWindow, width: number, room: number): Tick[] {
  const scale = scaleUtc([window.start, window.end], [0, width]);
  const count = Math.max(2, Math.floor(width / room));
  const whole = scale.ticks(count).filter((time) => +utcDay(time) === +time);
  const times = whole.length > 0 ? whole : [new Date(window.start)];
  const unit = unitOf(times);
  return times.map((time, i) => ({
    time: +time,
    x: scale(time),
    unit,
    leads: leads(time, times[i - 1], unit),
  }));
}
