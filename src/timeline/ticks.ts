/** The axis of time: whole days, months or years, as many as can be named side by side. */
import { utcDay, utcMonth, utcTicks, utcYear } from 'd3-time';
import { textWidth, type Measure } from '../labels/text-width.ts';
import type { TimeWindow } from './window.ts';

/** px. */
export const TICK_FONT = 12.5;
/** px between two labels. */
const APART = 14;
/** px from tick to tick at the densest: more would be read as a ruler. */
const LEAST = 46;

/** What a tick's label names. */
export type TickUnit = 'year' | 'month' | 'day';

export interface Tick {
  time: number;
  /** px of the tick from the left of the plot, and of its label's middle. */
  x: number;
  labelX: number;
  text: string;
}

/** Where ticks are laid out. */
export interface TickFrame {
  window: TimeWindow;
  /** From ms to px from the left of the plot. */
  scale: (time: number) => number;
  /** px of the plot. */
  width: number;
  /** px that a label may reach beyond the plot's left and right ends. */
  over: { left: number; right: number };
  /** How wide texts are. */
  measure?: Measure;
}

/** Names a tick; the leading one also says the month or the year that the others are of. */
export type NameTick = (time: number, unit: TickUnit, leads: boolean) => string;

function unitOf(times: readonly Date[]): TickUnit {
  if (times.some((time) => +utcMonth(time) !== +time)) return 'day';
  return times.some((time) => +utcYear(time) !== +time) ? 'month' : 'year';
}

function leads(time: Date, before: Date | undefined, unit: TickUnit): boolean {
  if (!before) return true;
  if (unit === 'day') return time.getUTCMonth() !== before.getUTCMonth();
  return unit === 'month' && time.getUTCFullYear() !== before.getUTCFullYear();
}

function nameAll(times: readonly Date[], frame: TickFrame, name: NameTick): Tick[] {
  const { measure = textWidth } = frame;
  const unit = unitOf(times);
  return times.map((time, i) => {
    const text = name(+time, unit, leads(time, times[i - 1], unit));
    const half = measure(text, TICK_FONT) / 2;
    const x = frame.scale(+time);
    const [least, most] = [half - frame.over.left, frame.width + frame.over.right - half];
    return { time: +time, x, text, labelX: Math.max(least, Math.min(most, x)) };
  });
}

function areApart(a: Tick, b: Tick, measure: Measure = textWidth): boolean {
  const needed = (measure(a.text, TICK_FONT) + measure(b.text, TICK_FONT)) / 2;
  return b.labelX - a.labelX >= needed + APART;
}

/**
 * As many ticks as read well and whose labels have room: fewer are tried until none collide;
 * in a plot too small even for two, the first stands alone.
 * @returns from left to right; none collide
 */
export function layoutTicks(frame: TickFrame, name: NameTick): Tick[] {
  const [start, end] = [new Date(frame.window.start), new Date(frame.window.end)];
  let last: Tick[] = [];
  for (let count = Math.max(2, Math.floor(frame.width / LEAST)); count > 0; count--) {
    const times = utcTicks(start, end, count).filter((time) => +utcDay(time) === +time);
    if (times.length === 0) continue;
    last = nameAll(times, frame, name);
    if (last.slice(1).every((tick, i) => areApart(last[i] ?? tick, tick, frame.measure)))
      return last;
  }
  return last.length > 0 ? last.slice(0, 1) : nameAll([start], frame, name);
}
