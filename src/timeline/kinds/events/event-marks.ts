/** What an event looks like on a timeline, and what it covers. */
import { boxAround, type Box } from '../../../labels/box.ts';
import type { Precision } from '../../../schema/dates.ts';
import type { StageEvent } from '../../../story/stage.ts';
import type { Colour } from '../../../schema/story.ts';
import { clamp, CLUSTER, DOT } from './group-dots.ts';
import type { DatedEvent } from './lanes.ts';
import type { TimeWindow } from '../../window.ts';

/** px: half of a focused dot, and of a bar's thickness. */
export const FOCUSED_DOT = 6.5;
export const BAR = 3;

/** A bar shorter than this, in px, is drawn as a dot. */
const LEAST_BAR = 9;

export interface EventMark {
  event: StageEvent;
  colour: Colour;
  /** A day, and all that is too short to see, is a dot; anything longer a bar of its true length. */
  shape: 'dot' | 'bar';
  precision: Precision;
  focused: boolean;
  /** Only the shown are seen; the others wait where they will come from when the window changes. */
  state: 'shown' | 'gathered' | 'outside';
  /** px in the plot: a dot's middle, or the left end of a bar's middle line. */
  x: number;
  y: number;
  /** px of a bar; 0 for a dot. */
  width: number;
}

/** Events too close to tell apart in this window: one mark with their count. */
export interface EventCluster {
  id: string;
  colour: Colour;
  events: StageEvent[];
  /** Whether one of its events is in focus. */
  focused: boolean;
  x: number;
  y: number;
  /** px. */
  width: number;
}

/** What the marks of a lane are laid out in: its band of a plot so many px wide. */
export interface Plot {
  window: TimeWindow;
  /** From ms to px from the left of the plot. */
  scale: (time: number) => number;
  width: number;
  /** Whether there is more in the window than can each be followed: marks then stand farther apart. */
  isFull: boolean;
}

/** @returns whether any of an event falls into the window. */
export function isIn(window: TimeWindow, { start, end }: DatedEvent): boolean {
  return end > window.start && start < window.end;
}

/**
 * Where a moment stands, in px from the left of the plot. Far outside the
 * window a px more or less is not seen, and a mark need not come from so far.
 */
function placeOf(time: number, { scale, width }: Plot): number {
  return clamp(scale(time), -width, 2 * width);
}

/** @returns whether a mark is seen. */
export const isShown = ({ state }: EventMark): boolean => state === 'shown';

/** @returns whether an event is long enough on this plot to be drawn as a bar. */
export function isBar(entry: DatedEvent, plot: Plot): boolean {
  return !entry.isDay && placeOf(entry.end, plot) - placeOf(entry.start, plot) >= LEAST_BAR;
}

/** @returns where an event in the window stands as a dot, whole, in px from the left of the plot. */
export function dotAt(entry: DatedEvent, plot: Plot): number {
  const middle = (placeOf(entry.start, plot) + placeOf(entry.end, plot)) / 2;
  return clamp(middle, FOCUSED_DOT, plot.width - FOCUSED_DOT);
}

/** @returns the event's mark, not yet in its row. */
export function markOf(entry: DatedEvent, plot: Plot, focused: boolean): EventMark {
  const left = placeOf(entry.start, plot);
  const inWindow = isIn(plot.window, entry);
  const isDot = !isBar(entry, plot);
  return {
    event: entry.event,
    colour: entry.colour,
    shape: isDot ? 'dot' : 'bar',
    precision: entry.precision,
    focused,
    state: inWindow ? 'shown' : 'outside',
    x: isDot && inWindow ? dotAt(entry, plot) : left,
    y: 0,
    width: isDot ? 0 : placeOf(entry.end, plot) - left,
  };
}

/** @returns what a shown mark or a cluster covers of a plot so many px wide. */
export function boxOf(mark: EventMark | EventCluster, width: number): Box {
  if ('events' in mark) return boxAround(mark, mark.width / 2, CLUSTER);
  if (mark.shape === 'dot') return boxAround(mark, mark.focused ? FOCUSED_DOT : DOT);
  const half = mark.focused ? BAR + 1.5 : BAR;
  return {
    left: clamp(mark.x, 0, width),
    right: clamp(mark.x + mark.width, 0, width),
    top: mark.y - half,
    bottom: mark.y + half,
  };
}
