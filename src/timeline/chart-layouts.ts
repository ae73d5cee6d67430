/** The charts of scenes, laid out: each once, for what draws it and for what lies over it. */
import type { Format } from '../i18n/format.ts';
import type { StageData } from '../story/stage.ts';
import type { EventTimeline, SeriesTimeline, TimelineScene } from '../story/story.ts';
import { layoutEvents, type ChartWords, type EventLayout } from './event-layout.ts';
import { fillLanes } from './lanes.ts';
import { layoutSeriesChart, type SeriesChart } from './series-chart.ts';
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
