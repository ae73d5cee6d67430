/** The figures of a timeline's series, one a row, as they stand in their chart. */
import { tableOf } from '../../../download/tables.ts';
import type { SeriesTimeline } from '../../../schema/story.ts';
import type { KindTable } from '../kind.ts';
import { measuredSeries } from './measure.ts';

export const table: KindTable<SeriesTimeline> = {
  table(timeline, _scene, data) {
    const figures = measuredSeries(timeline, data.series).flatMap(
      ({ name, unit, source, figures }) =>
        figures.map((figure) => ({ name, unit, source: source.publisher, ...figure })),
    );
    return tableOf<(typeof figures)[number]>(
      {
        series: ({ name }) => name,
        year: ({ year }) => year,
        value: ({ value }) => value,
        low: ({ low }) => low,
        high: ({ high }) => high,
        unit: ({ unit }) => unit,
        source: ({ source }) => source,
      },
      figures,
    );
  },
};
