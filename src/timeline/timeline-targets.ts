/** What can be pointed at on a timeline. Long words are made when they are read: of hundreds of targets, one at a time. */
import type { Target } from '../graphic/pointing.ts';
import type { Format } from '../i18n/format.ts';
import type { StageEvent } from '../story/stage.ts';
import type { EventLayout } from './kinds/events/event-layout.ts';
import { isShown, type EventCluster } from './kinds/events/event-marks.ts';
import { yearMiddle, type SeriesChart } from './kinds/series/series-chart.ts';

/** Separates the parts of a target's id; no id of a dataset holds it. */
const JOINT = ' ';

/** How many events a cluster's name tells one by one. */
const NAMED = 3;

/** @returns the first and last of these events' dates, as text. */
function datesOf(events: readonly StageEvent[], format: Format): string {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return '';
  return `${format.date({ date: first.date })} – ${format.date({ date: last.date })}`;
}

function nameOf({ events }: EventCluster, format: Format): string {
  const titles = events.slice(0, NAMED).map(({ title }) => title);
  const more = events.length > NAMED ? ' …' : '';
  return `${events.length}: ${titles.join('; ')}${more} (${datesOf(events, format)})`;
}

/** @returns the marks and clusters of a chronology in the order of time; places in px of the chart. */
export function eventTargets(layout: EventLayout, format: Format): Target[] {
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

/** @returns the ids of the events that a target of a chronology stands for. */
export function eventsOf(target: string): string[] {
  return target.split(JOINT);
}

/** @returns each figure in the window, line by line; places in px of the chart. */
export function figureTargets(chart: SeriesChart, format: Format): Target[] {
  return chart.lines.flatMap((line) =>
    line.figures.map(({ year, value, y }) => ({
      id: `${line.id}${JOINT}${year}`,
      get name() {
        return `${line.name} ${year} ${format.number(value, chart.decimals)} ${chart.unit}`;
      },
      x: yearMiddle(chart, year),
      y: chart.plot.y + y,
      reach: 0,
      row: line.id,
    })),
  );
}

/** @returns the series and the year that a target of a chart of series stands for. */
export function figureOf(target: string): { series: string; year: number } {
  const [series = '', year] = target.split(JOINT);
  return { series, year: Number(year) };
}
