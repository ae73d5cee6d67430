import { expect, it } from 'vitest';
import { toJson } from '../../../src/download/csv.ts';
import type { Timeline } from '../../../src/schema/story.ts';
import type { StageData } from '../../../src/story/stage.ts';
import { timelineTable } from '../../../src/timeline/kinds/tables.ts';
import { data, event, TIMELINE } from '../../support/chronology.ts';
import { series } from '../../support/series.ts';

function rows(timeline: Timeline, own: StageData) {
  const scene = { show: timeline.id, from: '2001', to: '2003', focus: [] };
  const table = timelineTable(timeline, scene, own, 'https://example.org/');
  return JSON.parse(toJson(table)) as Record<string, unknown>[];
}

it('has the events of a chronology that lie in its lanes and in the window, in the dataset’s order', () => {
  const events = [
    event('later', '2003'),
    event('elsewhere', '2002', { theme: 'plans' }),
    event('before', '2000'),
    event('earlier', '2001-05-01'),
  ];
  expect(rows(TIMELINE, data(events)).map(({ id }) => id)).toEqual(['later', 'earlier']);
});

it('has every figure of a chart’s series, also outside the window, with its unit and who measured it', () => {
  const figures = [
    { year: 2001, value: 1.5, low: 1, high: 2 },
    { year: 2013, value: -2 },
  ];
  const own = { ...data([]), series: [series('fares', figures), series('others', figures)] };
  const timeline = { id: 'dear', kind: 'series', series: ['fares'] } as Timeline;
  expect(rows(timeline, own)).toEqual([
    { series: 'fares', year: 2001, value: 1.5, low: 1, high: 2, unit: 'ships', source: 'Example' },
    { series: 'fares', year: 2013, value: -2, unit: 'ships', source: 'Example' },
  ]);
});
