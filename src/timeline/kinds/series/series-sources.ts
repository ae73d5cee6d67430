/** Who measured what a chart of series shows. */
import { timelineOf, type StageData, type StageSeries } from '../../../story/stage.ts';

/** @returns the sources of a timeline's series, each publisher once; none for a chronology. */
export function sourcesOf(show: string, data: StageData): StageSeries['source'][] {
  const timeline = timelineOf(data, show);
  if (timeline?.kind !== 'series') return [];
  const whole = timeline.measure?.kind === 'share' ? [timeline.measure.of] : [];
  const ids = [...timeline.series, ...whole];
  const sources = data.series.filter(({ id }) => ids.includes(id)).map(({ source }) => source);
  return [
    ...new Map(sources.reverse().map((source) => [source.publisher, source])).values(),
  ].reverse();
}
