/** How smoothly a page moved, from the frames and long tasks that it recorded. */
import { pairs, sum } from 'd3-array';

/** What a page records, in ms since navigation. */
export interface Notes {
  /** When each frame began. */
  frames: number[];
  /** Tasks of more than 50 ms, as the Long Tasks API tells them. */
  longTasks: { start: number; duration: number }[];
}

export interface Smoothness {
  framesPerSecond: number;
  /** ms between two frames, at worst. */
  worstGap: number;
  longTasks: number;
  /** ms of them together. */
  longTime: number;
}

/** @returns how many long tasks began in this time, and how long they lasted together. */
export function longTasksIn({ longTasks }: Notes, from: number, until: number) {
  const inside = longTasks.filter(({ start }) => start >= from && start < until);
  return { longTasks: inside.length, longTime: sum(inside, ({ duration }) => duration) };
}

/**
 * @param from ms, like `until`; a frame belongs to this time when it begins in it
 * @throws RangeError where fewer than two frames were drawn
 */
export function smoothnessOf(notes: Notes, from: number, until: number): Smoothness {
  const frames = notes.frames.filter((at) => at >= from && at <= until);
  const gaps = pairs(frames, (at, next) => next - at);
  if (gaps.length === 0) throw new RangeError('no two frames were drawn');
  return {
    framesPerSecond: (gaps.length / sum(gaps)) * 1000,
    worstGap: Math.max(...gaps),
    ...longTasksIn(notes, from, until),
  };
}
