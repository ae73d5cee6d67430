/** Charts of made-up series, for tests of their layout. */
import { createFormat } from '../../src/i18n/format.ts';
import type { StageData, StageEvent, StageSeries } from '../../src/story/stage.ts';
import type { SeriesTimeline } from '../../src/schema/story.ts';
import {
  layoutSeriesChart,
  type SeriesChart,
} from '../../src/timeline/kinds/series/series-chart.ts';
import { windowOf } from '../../src/timeline/window.ts';

/** @returns a series of ships, named as its id */
export function series(
  id: string,
  figures: StageSeries['figures'],
  more: Partial<StageSeries> = {},
): StageSeries {
  const source = { id: 'report', publisher: 'Example' };
  return {
    id,
    name: id,
    short: undefined,
    actor: undefined,
    unit: 'ships',
    decimals: 1,
    source,
    figures,
    ...more,
  };
}

interface Setting extends Partial<SeriesTimeline> {
  from?: string;
  to?: string;
  width?: number;
  height?: number;
  language?: string;
  /** Marked on the chart, all of them. */
  events?: StageEvent[];
  /** Ids of events and series. */
  focus?: string[];
}

/** @returns the chart of some series; of 2000 to 2009 and 700 × 250 px where it is not told */
export function chart(all: StageSeries[], setting: Setting = {}): SeriesChart {
  const { from = '2000', to = '2009', width = 700, height = 250, language = 'en' } = setting;
  const { events = [], focus = [], ...more } = setting;
  const timeline: SeriesTimeline = {
    id: 'ships',
    kind: 'series',
    title: 'Ships',
    series: all.map(({ id }) => id),
    form: 'line',
    annotations: events.map(({ id }) => id),
    ...more,
  };
  const data = { series: all, actors: [], events } as unknown as StageData;
  const size = { width, height };
  const window = windowOf({ from, to });
  return layoutSeriesChart(timeline, data, window, focus, size, createFormat(language));
}
