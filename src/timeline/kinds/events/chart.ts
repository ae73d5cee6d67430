/** How a chronology is laid out and drawn. */
import type { EventTimeline } from '../../../schema/story.ts';
import { layoutTicks, type Tick } from '../../ticks.ts';
import { windowOf } from '../../window.ts';
import type { ChartView, KindChart } from '../kind.ts';
import EventChart from './EventChart.svelte';
import { layoutEvents, type EventChartLayout } from './event-layout.ts';
import { fillLanes } from './lanes.ts';

function layout(
  timeline: EventTimeline,
  { scene, data, size, words, format, still }: ChartView,
): EventChartLayout {
  const window = windowOf(scene);
  const lanes = fillLanes(timeline, data);
  const own = layoutEvents(lanes, window, scene.focus, size, words, still);
  const { plot, scale, measure } = own;
  const axis = { window, scale, width: plot.width, over: { left: plot.x, right: 0 }, measure };
  let ticks: Tick[] | undefined;
  return { ...own, ticks: () => (ticks ??= layoutTicks(axis, format.tick)) };
}

export const chart: KindChart<EventTimeline, EventChartLayout> = {
  layout,
  complete: ({ ticks }) => void ticks(),
  Drawing: EventChart,
  // Each event has sources of its own.
  sources: () => [],
};
