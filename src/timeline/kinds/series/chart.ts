/** How a chart of series is laid out and drawn. */
import type { SeriesTimeline } from '../../../schema/story.ts';
import { windowOf } from '../../window.ts';
import type { KindChart } from '../kind.ts';
import { seriesSources } from './measure.ts';
import SeriesChart from './SeriesChart.svelte';
import { layoutSeriesChart, type SeriesChart as SeriesChartLayout } from './series-chart.ts';

export const chart: KindChart<SeriesTimeline, SeriesChartLayout> = {
  layout: (timeline, { scene, data, size, format }) =>
    layoutSeriesChart(timeline, data, windowOf(scene), scene.focus, size, format),
  complete: () => undefined,
  Drawing: SeriesChart,
  sources: seriesSources,
};
