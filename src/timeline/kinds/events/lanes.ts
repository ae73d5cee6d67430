/** The events of a chronology in its lanes: read once a timeline, however often its window changes. */
import { spanOf, type DateSpan, type Precision } from '../../../schema/dates.ts';
import type { StageData, StageEvent } from '../../../story/stage.ts';
import type { Colour, EventTimeline } from '../../../schema/story.ts';

/** An event with its dates read; `start` and `end` in ms (UTC). */
export interface DatedEvent {
  event: StageEvent;
  start: number;
  end: number;
  precision: Precision;
  /** Its lane's, wherever it is drawn. */
  colour: Colour;
  /** Known to the day, and over on that day. */
  isDay: boolean;
}

/** A lane and its events, the earliest first. */
export interface Lane {
  id: string;
  name: string;
  colour: Colour;
  events: DatedEvent[];
}

/** Dates are read once an event, whatever timelines it is on. */
const spans = new WeakMap<StageEvent, DateSpan>();

function dated(event: StageEvent, colour: Colour): DatedEvent {
  const span = spans.get(event) ?? spanOf(event);
  spans.set(event, span);
  const { start, end, precision } = span;
  const isDay = precision === 'day' && event.end === undefined;
  return { event, start, end, precision, colour, isDay };
}

/** Filled once a timeline, however many charts show it and however often they come and go. */
const filled = new WeakMap<StageData, WeakMap<EventTimeline, Lane[]>>();

/**
 * @returns the timeline's lanes in the dataset's order. An event lies in the lane of its theme,
 *   or of the first of its actors that has one; an event without a lane is not of this timeline.
 */
export function fillLanes(timeline: EventTimeline, data: StageData): readonly Lane[] {
  const own = filled.get(data) ?? new WeakMap<EventTimeline, Lane[]>();
  filled.set(data, own);
  const lanes = own.get(timeline) ?? fill(timeline, data);
  own.set(timeline, lanes);
  return lanes;
}

function fill(timeline: EventTimeline, data: StageData): Lane[] {
  const kinds = timeline.lanesBy === 'theme' ? data.themes : data.actors;
  const chosen = timeline.events && new Set(timeline.events);
  const lanes = timeline.lanes.flatMap((id): Lane[] => {
    const kind = kinds.find((entry) => entry.id === id);
    return kind ? [{ id, name: kind.name, colour: kind.colour, events: [] }] : [];
  });
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]));
  for (const event of data.events) {
    if (chosen && !chosen.has(event.id)) continue;
    const keys = timeline.lanesBy === 'theme' ? [event.theme] : event.actors;
    const lane = keys.flatMap((key) => laneOf.get(key) ?? [])[0];
    lane?.events.push(dated(event, lane.colour));
  }
  for (const lane of lanes) lane.events.sort((a, b) => a.start - b.start);
  return lanes;
}
