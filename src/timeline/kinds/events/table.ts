/** The events that a chronology shows, one a row. */
import { eventTable } from '../../../download/tables.ts';
import type { EventTimeline } from '../../../schema/story.ts';
import type { StageData, StageEvent } from '../../../story/stage.ts';
import { windowOf, type TimeWindow } from '../../window.ts';
import type { KindTable } from '../kind.ts';
import { fillLanes } from './lanes.ts';

/** @returns the events of a timeline that fall into a window, in the dataset's order. */
function eventsIn(timeline: EventTimeline, window: TimeWindow, data: StageData): StageEvent[] {
  const shown = fillLanes(timeline, data).flatMap(({ events }) => events);
  const inWindow = shown.filter(({ start, end }) => end > window.start && start < window.end);
  const ids = new Set(inWindow.map(({ event }) => event.id));
  return data.events.filter(({ id }) => ids.has(id));
}

export const table: KindTable<EventTimeline> = {
  table: (timeline, scene, data, address) =>
    eventTable(eventsIn(timeline, windowOf(scene), data), data, address),
};
