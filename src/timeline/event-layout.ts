/** A chronology as lanes, marks and labels on a screen. */
import { shorten, textWidth } from '../graphic/text-width.ts';
import { spanOf, type Precision } from '../story/dates.ts';
import type { StageData, StageEvent } from '../story/stage.ts';
import type { Colour, EventTimeline } from '../story/story.ts';
import { timeScale, type PlotSize, type TimeWindow } from './window.ts';

/** px. */
export const EVENT_FONT = 13.5;
export const LANE_FONT = 13;

const MARK = 7;
const LABEL_GAP = 10;
/** px from the lane's line to a title that stands above or below it, the best first. */
const MOVES = [-14, 14];
/** A label shorter than this says nothing: better none. */
const LEAST_LABEL = 64;
/** Bars keep this length, so that a single day is still a mark. */
const LEAST_BAR = 8;

export interface Lane {
  id: string;
  name: string;
  colour: Colour;
  /** px from the top of the plot to the lane's middle line. */
  y: number;
}

export interface EventMark {
  event: StageEvent;
  lane: Lane;
  /** What it is drawn as: a day is a dot, anything longer a bar of its true length. */
  shape: 'dot' | 'bar';
  precision: Precision;
  /** px from the left of the plot; `width` is 0 for a dot. */
  x: number;
  width: number;
  inWindow: boolean;
  focused: boolean;
  /** `dy` is px below the lane's middle line: a focused title without room beside its mark stands above. */
  label?: { text: string; x: number; dy: number; anchor: 'start' | 'end' } | undefined;
}

type Label = NonNullable<EventMark['label']>;

export interface EventLayout {
  lanes: Lane[];
  /** The focused last, so that they lie on top. */
  marks: EventMark[];
}

/** @returns the lanes from the top down, sharing the height. */
export function layoutLanes(timeline: EventTimeline, data: StageData, height: number): Lane[] {
  const kinds = timeline.lanesBy === 'theme' ? data.themes : data.actors;
  const pitch = height / timeline.lanes.length;
  return timeline.lanes.flatMap((id, i) => {
    const kind = kinds.find((entry) => entry.id === id);
    return kind ? [{ id, name: kind.name, colour: kind.colour, y: pitch * (i + 0.5) }] : [];
  });
}

/** @returns the lane of an event: its theme's, or that of the first of its actors that has one. */
function laneOf(
  event: StageEvent,
  timeline: EventTimeline,
  lanes: readonly Lane[],
): Lane | undefined {
  const keys = timeline.lanesBy === 'theme' ? [event.theme] : event.actors;
  return keys.flatMap((key) => lanes.find((lane) => lane.id === key) ?? [])[0];
}

interface Extent {
  left: number;
  right: number;
}

/** What a mark covers of the plot. */
function extentOf(mark: EventMark, width: number): Extent {
  return mark.shape === 'dot'
    ? { left: mark.x - MARK, right: mark.x + MARK }
    : { left: Math.max(0, mark.x), right: Math.min(width, mark.x + mark.width) };
}

/** The px free to each side of `own`, up to what is taken or the plot's edge. */
function freeBeside(own: Extent, taken: readonly Extent[], width: number): Extent {
  const crossed = taken.some((t) => t.left < own.right - 1 && t.right > own.left + 1);
  if (crossed) return { left: 0, right: 0 };
  const left = Math.max(0, ...taken.filter((t) => t.right <= own.left + 1).map((t) => t.right));
  const right = Math.min(width, ...taken.filter((t) => t.left >= own.right - 1).map((t) => t.left));
  return { left: own.left - left - LABEL_GAP, right: right - own.right - LABEL_GAP };
}

function labelFor(title: string, own: Extent, free: Extent): EventMark['label'] {
  const needed = textWidth(title, EVENT_FONT);
  const anchor = free.right >= Math.min(needed, free.left) ? 'start' : 'end';
  const text = shorten(title, EVENT_FONT, anchor === 'start' ? free.right : free.left);
  if (textWidth(text, EVENT_FONT) < Math.min(LEAST_LABEL, needed)) return undefined;
  const x = anchor === 'start' ? own.right + LABEL_GAP / 2 : own.left - LABEL_GAP / 2;
  return { text, x, dy: 0, anchor };
}

function overlaps(a: Extent, b: Extent): boolean {
  return a.left < b.right + LABEL_GAP && b.left < a.right + LABEL_GAP;
}

function labelExtent({ text, x, anchor }: Label): Extent {
  const length = textWidth(text, EVENT_FONT);
  return anchor === 'start' ? { left: x, right: x + length } : { left: x - length, right: x };
}

/**
 * A title above or below its mark, where other marks leave no room beside it:
 * the first of these places that no other such title has taken, or, where all
 * are taken, none.
 */
function movedLabel(
  title: string,
  own: Extent,
  others: readonly Label[],
  width: number,
): Label | undefined {
  const options = MOVES.flatMap((dy) =>
    (['start', 'end'] as const).map((anchor): Label => {
      const x = anchor === 'start' ? Math.max(0, own.left) : Math.min(width, own.right);
      const text = shorten(title, EVENT_FONT, anchor === 'start' ? width - x : x);
      return { text, x, dy, anchor };
    }),
  );
  const isFree = (label: Label) =>
    others.every(
      (other) => other.dy !== label.dy || !overlaps(labelExtent(label), labelExtent(other)),
    );
  return (
    options.find((label) => label.text === title && isFree(label)) ??
    options.find((label) => isFree(label) && label.text !== '')
  );
}

/**
 * Hangs a title beside each mark of a lane that has room for it: the focused
 * first, which always get one, then the latest first.
 */
function labelLane(lane: readonly EventMark[], width: number): EventMark[] {
  const shown = lane.filter((mark) => mark.inWindow);
  const order = [...shown].sort((a, b) => Number(b.focused) - Number(a.focused) || b.x - a.x);
  const labels: Label[] = [];
  const labelled = new Map<EventMark, EventMark>();
  for (const mark of order) {
    const others = shown.filter((other) => other !== mark).map((other) => extentOf(other, width));
    const own = extentOf(mark, width);
    const { title } = mark.event;
    const beside = labelFor(
      title,
      own,
      freeBeside(own, [...others, ...labels.filter((l) => l.dy === 0).map(labelExtent)], width),
    );
    const moved =
      mark.focused && beside?.text !== title ? movedLabel(title, own, labels, width) : undefined;
    const label = moved ?? beside;
    if (!label) continue;
    labels.push(label);
    labelled.set(mark, { ...mark, label });
  }
  return lane.map((mark) => labelled.get(mark) ?? mark);
}

/**
 * @param focus ids of the events that stand out
 * @param size px of the plot, without axis and margins
 * @returns marks for every event of the timeline, those outside the window too,
 *   so that they can slide in and out when the window changes
 */
export function layoutEvents(
  timeline: EventTimeline,
  data: StageData,
  window: TimeWindow,
  focus: readonly string[],
  size: PlotSize,
): EventLayout {
  const lanes = layoutLanes(timeline, data, size.height);
  const scale = timeScale(window, size.width);
  const chosen = timeline.events;
  const marks = data.events.flatMap((event): EventMark[] => {
    const lane = laneOf(event, timeline, lanes);
    if (!lane || (chosen && !chosen.includes(event.id))) return [];
    return [markOf(event, lane, scale, window, focus.includes(event.id))];
  });
  const labelled = lanes.flatMap((lane) =>
    labelLane(
      marks.filter((mark) => mark.lane === lane),
      size.width,
    ),
  );
  return { lanes, marks: labelled.sort((a, b) => Number(a.focused) - Number(b.focused)) };
}

function markOf(
  event: StageEvent,
  lane: Lane,
  scale: (time: number) => number,
  window: TimeWindow,
  focused: boolean,
): EventMark {
  const span = spanOf(event);
  const [left, right] = [scale(span.start), scale(span.end)];
  const inWindow = span.end > window.start && span.start < window.end;
  const isDay = span.precision === 'day' && event.end === undefined;
  const isShort = right - left < LEAST_BAR;
  const middle = (left + right) / 2;
  const base = { event, lane, precision: span.precision, inWindow, focused };
  return isDay || isShort
    ? { ...base, shape: 'dot', x: middle, width: 0 }
    : { ...base, shape: 'bar', x: left, width: right - left };
}
