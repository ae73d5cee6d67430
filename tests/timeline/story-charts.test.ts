/** The charts of both stories at every step, as large as screens make them: what is in focus can be read, and nothing lies over anything. */
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/i18n/format.ts';
import { stringsFor } from '../../src/i18n/strings.ts';
import { stageData, timelineOf, type StageData } from '../../src/story/stage.ts';
import type { TimelineScene } from '../../src/schema/story.ts';
import { layoutEvents } from '../../src/timeline/kinds/events/event-layout.ts';
import { fillLanes } from '../../src/timeline/kinds/events/lanes.ts';
import { layoutSeriesChart } from '../../src/timeline/kinds/series/series-chart.ts';
import { layoutTicks } from '../../src/timeline/ticks.ts';
import { windowOf } from '../../src/timeline/window.ts';
import { faultsOf } from '../support/boxes.ts';
import { boxesOfEvents, boxesOfSeries } from '../support/chart-boxes.ts';
import { SCREENS, type Screen } from '../support/screens.ts';
import { SECOND_STORY } from '../support/stage-data.ts';
import { storyOf } from '../support/story-of.ts';

/** How much of a title tells what it is about. */
const READABLE = 0.6;
/** px that a plot needs for its marks and lines to be told apart. */
const LEAST_PLOT = 75;

/** A step's chart as the stage draws it. */
function chartOf(scene: TimelineScene, data: StageData, screen: Screen) {
  const words = stringsFor(data.language).graphics;
  const format = createFormat(data.language);
  const timeline = timelineOf(data, scene.show);
  const window = windowOf(scene);
  if (timeline?.kind === 'series') {
    const { focus } = scene;
    const layout = layoutSeriesChart(timeline, data, window, focus, screen.series, format);
    return { size: screen.series, series: layout, boxes: boxesOfSeries(layout) };
  }
  if (timeline?.kind !== 'events') throw new Error(`no timeline ${scene.show}`);
  const lanes = fillLanes(timeline, data);
  const layout = layoutEvents(lanes, window, scene.focus, screen.events, words, false);
  const { plot, scale, measure } = layout;
  const axis = { window, scale, width: plot.width, over: { left: plot.x, right: 0 }, measure };
  const ticks = layoutTicks(axis, format.tick);
  const boxes = boxesOfEvents(layout, ticks, screen.events.height);
  return { size: screen.events, events: layout, boxes };
}

/** @returns how much of each title in focus is set: nothing of one whose event has no mark of its own */
function sharesOf({ events }: ReturnType<typeof chartOf>, scene: TimelineScene, data: StageData) {
  return scene.focus.flatMap((id) => {
    const whole = data.events.find((event) => event.id === id)?.title;
    if (!events || whole === undefined) return [];
    const set = events?.titles.get(id)?.lines.join(' ').replace(/…$/, '') ?? '';
    return [set.length / whole.length];
  });
}

describe.each([
  ['main', 'data/story.json'],
  ['second', SECOND_STORY],
])('the charts of the %s story', (name, file) => {
  const data = stageData(storyOf(file));
  const scenes = [{ id: 'opening', ...data.opening }, ...data.steps];

  it.each(SCREENS)('lay nothing over anything, $width px wide', (screen) => {
    for (const { id, scene } of scenes) {
      const { size, boxes } = chartOf(scene.timeline, data, screen);
      const frame = { left: 0, top: 0, right: size.width, bottom: size.height };
      expect(boxes.length, id).toBeGreaterThan(3);
      expect(faultsOf(boxes, frame), id).toEqual([]);
    }
  });

  it.each(SCREENS)('cut off no mark at their foot, $width px wide', (screen) => {
    for (const { id, scene } of scenes) {
      const { events } = chartOf(scene.timeline, data, screen);
      const cut = events?.marks.filter(
        ({ state, y }) => state === 'shown' && !(y < events.plot.height),
      );
      expect(cut ?? [], id).toEqual([]);
    }
  });

  it.each(SCREENS.slice(1))(
    'name series whole, and leave their lines room, $width px wide',
    (screen) => {
      for (const { id, scene } of scenes) {
        const { series } = chartOf(scene.timeline, data, screen);
        const cut = [...(series?.ends.values() ?? [])].filter((end) => end.includes('…'));
        expect(cut, id).toEqual([]);
        if (series) expect(series.plot.height, id).toBeGreaterThan(LEAST_PLOT);
      }
    },
  );

  it.each(SCREENS)('keep titles in focus readable, $width px wide', (screen) => {
    const seen: number[] = [];
    for (const { id, scene } of scenes) {
      const shares = sharesOf(chartOf(scene.timeline, data, screen), scene.timeline, data);
      expect(
        shares.filter((share) => share > 0 && share < READABLE),
        id,
      ).toEqual([]);
      seen.push(...shares);
    }
    // On a phone there is no room for a few: their marks alone stand out.
    const { width } = screen.events;
    const least = width < 366 ? 0.94 : width < 576 ? 0.98 : 1;
    const readable = seen.filter((share) => share >= READABLE);
    expect(readable.length / seen.length, name).toBeGreaterThanOrEqual(least);
  });
});
