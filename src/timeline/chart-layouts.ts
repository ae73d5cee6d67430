/** The charts of scenes, laid out: each once, for what draws it and for what lies over it. */
import { ahead } from '../graphic/task-queue.ts';
import type { Format } from '../i18n/format.ts';
import { timelineOf, type StageData } from '../story/stage.ts';
import type { EventTimeline, SeriesTimeline, TimelineScene } from '../schema/story.ts';
import { layoutEvents, type ChartWords, type EventLayout } from './kinds/events/event-layout.ts';
import { fillLanes } from './kinds/events/lanes.ts';
import { layoutSeriesChart, type SeriesChart } from './kinds/series/series-chart.ts';
import { layoutTicks, type Tick } from './ticks.ts';
import { windowOf, type PlotSize } from './window.ts';

/** Of each scene the last layout, and of what it was made. */
type Kept<T> = WeakMap<TimelineScene, { of: readonly unknown[]; layout: T }>;

function keep<T>(kept: Kept<T>, scene: TimelineScene, of: readonly unknown[], make: () => T): T {
  const last = kept.get(scene);
  if (last?.of.every((each, i) => each === of[i])) return last.layout;
  const layout = make();
  kept.set(scene, { of, layout });
  return layout;
}

const events: Kept<EventLayout> = new WeakMap();
const ticks: Kept<Tick[]> = new WeakMap();
const series: Kept<SeriesChart> = new WeakMap();

/**
 * @param size px of the chart
 * @param still true where nothing will move, so that nothing unseen is kept
 */
export function eventChart(
  timeline: EventTimeline,
  scene: TimelineScene,
  data: StageData,
  size: PlotSize,
  words: ChartWords,
  still: boolean,
): EventLayout {
  return keep(events, scene, [timeline, data, size, words, still], () =>
    layoutEvents(fillLanes(timeline, data), windowOf(scene), scene.focus, size, words, still),
  );
}

/** @returns the ticks under the chart of a scene that is laid out like this */
export function eventTicks(
  { plot, scale, measure }: EventLayout,
  scene: TimelineScene,
  format: Format,
): Tick[] {
  const axis = {
    window: windowOf(scene),
    scale,
    width: plot.width,
    over: { left: plot.x, right: 0 },
    measure,
  };
  return keep(ticks, scene, [scale, format], () => layoutTicks(axis, format.tick));
}

/** @param size px of the chart */
export function seriesChart(
  timeline: SeriesTimeline,
  scene: TimelineScene,
  data: StageData,
  size: PlotSize,
  format: Format,
): SeriesChart {
  return keep(series, scene, [timeline, data, size, format], () =>
    layoutSeriesChart(timeline, data, windowOf(scene), scene.focus, size, format),
  );
}

/** @returns what lays a scene's chart out before it is drawn, piece by piece: drawing it is all that is left to do */
export function chartPieces(
  scene: TimelineScene,
  data: StageData,
  size: PlotSize,
  words: ChartWords,
  format: Format,
): (() => void)[] {
  const timeline = timelineOf(data, scene.show);
  if (timeline?.kind === 'series') {
    return [ahead(() => seriesChart(timeline, scene, data, size, format))];
  }
  if (timeline?.kind !== 'events') return [];
  const layout = () => eventChart(timeline, scene, data, size, words, false);
  return [ahead(layout), ahead(() => eventTicks(layout(), scene, format))];
}
