/** What can be pointed at in a chronology. Long words are made when they are listed, and not for each layout. */
import type { Target } from '../../../graphic/pointing.ts';
import type { Format } from '../../../i18n/format.ts';
import type { StageEvent } from '../../../story/stage.ts';
import type { KindTools } from '../kind.ts';
import EventsCard from './EventsCard.svelte';
import type { EventChartLayout } from './event-layout.ts';
import { isShown, type EventCluster } from './event-marks.ts';

/** Separates the ids of a cluster's events in the id of its target; no id of a dataset holds it. */
const JOINT = ' ';

/** How many events a cluster's name tells one by one. */
const NAMED = 3;

/** @returns the first and last of these events' dates, as text. */
function datesOf(events: readonly StageEvent[], format: Format): string {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return '';
  const dates = [first, last].map(({ date }) => format.date({ date }));
  return [...new Set(dates)].join(' – ');
}

function nameOf({ events }: EventCluster, format: Format): string {
  const titles = events.slice(0, NAMED).map(({ title }) => title);
  const more = events.length > NAMED ? ' …' : '';
  return `${events.length}: ${titles.join('; ')}${more} (${datesOf(events, format)})`;
}

/** @returns the marks and clusters of a chronology in the order of time; px of the chart. */
function targets(layout: EventChartLayout, format: Format): Target[] {
  const { plot } = layout;
  const marks = layout.marks.filter(isShown).map((mark): Target => {
    const left = Math.max(0, mark.x);
    const right = Math.min(plot.width, mark.x + mark.width);
    return {
      id: mark.event.id,
      get name() {
        return `${format.date(mark.event)}: ${mark.event.title}`;
      },
      x: plot.x + (left + right) / 2,
      y: mark.y,
      reach: (right - left) / 2,
    };
  });
  const clusters = layout.clusters.map((cluster): Target => ({
    get id() {
      return cluster.events.map(({ id }) => id).join(JOINT);
    },
    get name() {
      return nameOf(cluster, format);
    },
    x: plot.x + cluster.x,
    y: cluster.y,
    reach: cluster.width / 2,
  }));
  return [...marks, ...clusters].sort((a, b) => a.x - b.x);
}

export const tools: KindTools<EventChartLayout> = {
  targets,
  events: (id) => id.split(JOINT),
  title: (id, data, words) =>
    data.events.find((event) => event.id === id)?.title ?? words.eventsHere,
  Card: EventsCard,
};
