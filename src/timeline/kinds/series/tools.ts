/** What can be pointed at in a chart of series: each figure. */
import type { Target } from '../../../graphic/pointing.ts';
import type { Format } from '../../../i18n/format.ts';
import type { KindTools } from '../kind.ts';
import FigureCard from './FigureCard.svelte';
import { figureOf, targetOf } from './figure-target.ts';
import { yearMiddle, type SeriesChart } from './series-chart.ts';

/** @returns each figure in the window, line by line; px of the chart. */
function targets(chart: SeriesChart, format: Format): Target[] {
  return chart.lines.flatMap((line) =>
    line.figures.map(({ year, value, y }) => ({
      id: targetOf(line.id, year),
      // Made when it is read: of hundreds of targets, one at a time.
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

export const tools: KindTools<SeriesChart> = {
  targets,
  events: () => [],
  title(id, data) {
    const { series, year } = figureOf(id);
    return `${data.series.find((each) => each.id === series)?.name ?? ''} ${year}`;
  },
  Card: FigureCard,
};
