/** The events of a chronology in its lanes: read once a timeline, however often its window changes. */
import { spanOf, type DateSpan, type Precision } from '../story/dates.ts';
import type { StageData, StageEvent } from '../story/stage.ts';
import type { Colour, EventTimeline } from '../story/story.ts';

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

/** Where a lane's marks may stand: px from the top of the plot to the line in its middle, and px of its height. */
export interface Band {
  y: number;
  height: number;
}

/** What a lane of all other events is called, and one of all events. */
export interface RestNames {
  otherEvents: string;
  allEvents: string;
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

/** @returns the events of a timeline that fall into a window, in the dataset's order. */
export function eventsIn(
  timeline: EventTimeline,
  window: { start: number; end: number },
  data: StageData,
): StageEvent[] {
  const shown = fillLanes(timeline, data).flatMap(({ events }) => events);
  const inWindow = shown.filter(({ start, end }) => end > window.start && start < window.end);
  const ids = new Set(inWindow.map(({ event }) => event.id));
  return data.events.filter(({ id }) => ids.has(id));
}

/** How many of a lane's events a step speaks of. */
function countNamed({ events }: Lane, focus: ReadonlySet<string>): number {
  return focus.size === 0 ? 0 : events.filter(({ event }) => focus.has(event.id)).length;
}

/** Whether a step speaks of a lane. */
function isNamed({ events }: Lane, focus: ReadonlySet<string>): boolean {
  return focus.size > 0 && events.some(({ event }) => focus.has(event.id));
}

/** px of a lane that its marks need. */
export const LEAST_BAND = 18;
/** px of a lane whose marks have a title over and one under them, beside lanes that have the least. */
const TWO_TITLES = 48;
/** px of a lane in which titles have all the room that they need. */
const TITLED = 64;

/**
 * @param focus ids of the events that stand out
 * @param height px of all lanes
 * @param nameHeight px of each lane that belong to its name, above its marks; 0 where it stands beside
 * @returns for how many lanes there is room, so that titles in focus have theirs; at least one
 */
export function mostLanes(
  lanes: readonly Lane[],
  focus: ReadonlySet<string>,
  height: number,
  nameHeight: number,
): number {
  const least = LEAST_BAND + nameHeight;
  const named = lanes.filter((lane) => isNamed(lane, focus)).length;
  const others = Math.floor((height - named * (TWO_TITLES + nameHeight)) / least);
  return Math.max(1, Math.min(named + Math.max(1, others), Math.floor(height / least)));
}

/**
 * On a low screen: as many lanes as there is room for, those of most events that the step speaks of
 * before the fullest, and all others as one.
 * @param rest names the one lane of the others
 * @param most how many lanes there is room for; at least one
 */
export function foldLanes(
  lanes: readonly Lane[],
  focus: ReadonlySet<string>,
  rest: RestNames,
  most: number,
): readonly Lane[] {
  if (lanes.length <= most) return lanes;
  const ranked = lanes.map((lane) => ({ lane, named: countNamed(lane, focus) }));
  ranked.sort((a, b) => b.named - a.named || b.lane.events.length - a.lane.events.length);
  const own = new Set(ranked.slice(0, most - 1).map(({ lane }) => lane));
  const events = lanes.filter((lane) => !own.has(lane)).flatMap((lane) => lane.events);
  events.sort((a, b) => a.start - b.start);
  const name = own.size > 0 ? rest.otherEvents : rest.allEvents;
  return [...lanes.filter((lane) => own.has(lane)), { id: '', name, colour: 'grey', events }];
}

/**
 * The lanes share the height; where that is little, those that the step speaks of get more of it, so that the titles
 * in focus have room, and the others keep what their marks need.
 * @param focus ids of the events that stand out
 * @param top px above the first lane
 * @param height px from the top of the plot to its foot
 * @param nameHeight px of each lane that belong to its name, above its marks; 0 where it stands beside
 * @returns the lanes' bands, from the top down
 */
export function layoutBands(
  lanes: readonly Lane[],
  focus: ReadonlySet<string>,
  top: number,
  height: number,
  nameHeight: number,
): Band[] {
  const named = lanes.filter((lane) => isNamed(lane, focus));
  const others = lanes.length - named.length;
  const whole = height - top;
  const share = whole / lanes.length;
  const least = Math.min(share, LEAST_BAND + nameHeight);
  // What the others can leave to each of those named.
  const left = named.length === 0 ? share : (whole - least * others) / named.length;
  const own = Math.max(share, Math.min(TITLED + nameHeight, left));
  const rest = share - ((own - share) * named.length) / others;
  let edge = top;
  return lanes.map((lane) => {
    const taken = named.includes(lane) ? own : rest;
    edge += taken;
    return { y: edge - (taken - nameHeight) / 2, height: taken - nameHeight };
  });
}
