/** Labels of every step as the build lays them out, in scripts that the page brings no typeface for, and with spaced text. */
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/i18n/format.ts';
import { stringsFor } from '../../src/i18n/strings.ts';
import { boxAround, type Box } from '../../src/labels/box.ts';
import { textWidth, type Measure } from '../../src/labels/text-width.ts';
import { MARK_RADIUS } from '../../src/map/label-requests.ts';
import { layoutMap } from '../../src/map/map-layout.ts';
import { coveredBy } from '../../src/map/overlay-insets.ts';
import { projector } from '../../src/map/projection.ts';
import { sceneView } from '../../src/map/scene-view.ts';
import type { MapScene, TimelineScene } from '../../src/schema/story.ts';
import { stageData, timelineOf, type StageData } from '../../src/story/stage.ts';
import { labelBox } from '../../src/timeline/kinds/events/event-labels.ts';
import { layoutEvents } from '../../src/timeline/kinds/events/event-layout.ts';
import { boxOf } from '../../src/timeline/kinds/events/event-marks.ts';
import { nameBox } from '../../src/timeline/kinds/events/lane-names.ts';
import { fillLanes } from '../../src/timeline/kinds/events/lanes.ts';
import { layoutSeriesChart } from '../../src/timeline/kinds/series/series-chart.ts';
import { windowOf, type PlotSize } from '../../src/timeline/window.ts';
import { faultsOf } from '../support/boxes.ts';
import { inLanguage, WORDS } from '../support/languages.ts';
import { storyOf } from '../support/story-of.ts';

const story = stageData(storyOf('data/story.json'));
const { graphics: words } = stringsFor('en');

/** As WCAG 1.4.12 asks for. */
const spaced: Measure = (text, size, weight) =>
  textWidth(text, size, weight) + size * (0.12 * text.length + 0.16 * text.split(' ').length);

const frameOf = ({ width, height }: PlotSize) => ({
  left: 0,
  top: 0,
  right: width,
  bottom: height,
});

function mapFaults(scene: MapScene, data: StageData, size: PlotSize): Box[][] {
  const covered = coveredBy({ words, finePrint: [words.bordersNote], direction: 'ltr' }, size);
  const view = sceneView(scene, data, size);
  const { labels, marks } = layoutMap(scene, data, view, size, covered);
  const project = projector(view, size);
  const names = [...labels.values()].flatMap(({ box }) => box ?? []);
  // Two marks may be near each other.
  return marks.flatMap(({ place }) =>
    faultsOf([...names, boxAround(project(place), MARK_RADIUS)], frameOf(size)),
  );
}

function chartFaults(scene: TimelineScene, data: StageData, size: PlotSize): Box[][] {
  const timeline = timelineOf(data, scene.show);
  if (timeline?.kind !== 'events') return [];
  const lanes = fillLanes(timeline, data);
  const layout = layoutEvents(lanes, windowOf(scene), scene.focus, size, words);
  const { names, titles, marks, clusters, plot } = layout;
  const seen = [...marks.filter(({ state }) => state === 'shown'), ...clusters];
  const inPlot = [
    ...[...titles.values()].map(labelBox),
    ...seen.map((mark) => boxOf(mark, plot.width)),
  ];
  const moved = inPlot.map((box) => ({
    ...box,
    left: box.left + plot.x,
    right: box.right + plot.x,
  }));
  return faultsOf([...moved, ...names.map(nameBox)], frameOf(size));
}

/** The labels at the ends of lines, which must end before the chart does. */
function endsBeyond(scene: TimelineScene, data: StageData, size: PlotSize): string[] {
  const timeline = timelineOf(data, scene.show);
  if (timeline?.kind !== 'series') return [];
  const format = createFormat(data.language);
  const chart = layoutSeriesChart(timeline, data, windowOf(scene), scene.focus, size, format);
  const { measure = textWidth } = size;
  const room = size.width - chart.plot.x - chart.plot.width - 7;
  return [...chart.ends.values()].filter((text) => measure(text, 13.5, 600) > room);
}

describe.each([
  ...Object.keys(WORDS).map((language) => ({ language, measure: textWidth, how: 'as it is' })),
  { language: 'en', measure: spaced, how: 'spaced' },
  { language: 'hy', measure: spaced, how: 'spaced' },
])('in $language, $how', ({ language, measure }) => {
  const data = language === 'en' ? story : inLanguage(story, language);
  const scenes = [data.opening, ...data.steps].map(({ scene }) => scene);

  it.each([
    { map: { width: 390, height: 228 }, chart: { width: 366, height: 172 } },
    { map: { width: 886, height: 533 }, chart: { width: 837, height: 298 } },
  ])('no label is cut or overprinted on a map $map.width px wide and its chart', (sizes) => {
    for (const { map, timeline } of scenes) {
      expect(mapFaults(map, data, { ...sizes.map, measure })).toEqual([]);
      expect(chartFaults(timeline, data, { ...sizes.chart, measure })).toEqual([]);
      expect(endsBeyond(timeline, data, { ...sizes.chart, measure })).toEqual([]);
    }
  });
});
