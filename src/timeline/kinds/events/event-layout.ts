/** A chronology as lanes, marks, clusters and titles on a screen. */
import { textWidth, type Measure } from '../../../labels/text-width.ts';
import type { GraphicWords } from '../../../i18n/strings.ts';
import { KEY_HEIGHT, layoutKey, type KeyEntry } from './event-key.ts';
import type { EventLabel } from './event-labels.ts';
import {
  boxOf,
  isIn,
  isShown,
  type EventCluster,
  type EventMark,
  type Plot,
} from './event-marks.ts';
import { gutterFor, NAME, nameLanes, NARROW, waysToName, type LaneName } from './lane-names.ts';
import { countFocused, foldLanes, layoutBands, mostLanes } from './lane-room.ts';
import type { DatedEvent, Lane } from './lanes.ts';
import { placeMarks } from './place-marks.ts';
import { placeTitles } from './place-titles.ts';
import { titledOf, titleFrames } from './titled-marks.ts';
import type { Tick } from '../../ticks.ts';
import { AXIS_HEIGHT, timeScale, type PlotSize, type TimeWindow } from '../../window.ts';

/** px above the first lane, for a title that stands over its mark. */
const TOP = 8;
/**
 * With more events than this on a timeline, those that are not seen are not kept
 * ready to slide in; with more in the window, there is no room to draw each.
 */
export const MANY = 200;
/** A chart lower than this, in px, has no key. */
const LOW = 140;
/** px at both ends of the window, so that a mark on the first day is whole. */
const INSET = 9;

/** The words that a chart needs. */
export type ChartWords = Pick<GraphicWords, 'otherEvents' | 'allEvents' | 'marks'>;

export interface EventLayout {
  /** Of the whole chart. */
  names: LaneName[];
  /** Where the plot begins and how large it is, in px of the chart. */
  plot: { x: number; width: number; height: number };
  /** From ms to px of the plot. */
  scale: (time: number) => number;
  /** How wide texts are on it. */
  measure: Measure;
  /** In px of the plot, as the rest; the focused last, so that they lie on top. */
  marks: EventMark[];
  clusters: EventCluster[];
  titles: Map<string, EventLabel>;
  /** In px of the chart, in a row under the axis of time. */
  key: KeyEntry[];
  /** Whether there is more in the window than can each be followed. */
  isFull: boolean;
}

/** With the axis of time, which is laid out when it is first read. */
export interface EventChartLayout extends EventLayout {
  ticks: () => readonly Tick[];
}

function countEvents(lanes: readonly Lane[], which: (event: DatedEvent) => boolean): number {
  return lanes.reduce((sum, { events }) => sum + events.filter(which).length, 0);
}

/**
 * @param all the timeline's lanes, filled (see `fillLanes`)
 * @param focus ids of the events that stand out
 * @param size px of the chart, with names and axis
 * @param still true where nothing will move, so that nothing unseen is kept
 * @param words names for lanes that are folded into one (see `foldLanes`), and for marks
 */
export function layoutEvents(
  all: readonly Lane[],
  window: TimeWindow,
  focus: readonly string[],
  size: PlotSize,
  words: ChartWords,
  still = false,
): EventLayout {
  const { measure = textWidth } = size;
  const focused = new Set(focus);
  const keyHeight = size.height < LOW ? 0 : KEY_HEIGHT;
  const height = Math.max(1, size.height - AXIS_HEIGHT - keyHeight);
  const isNarrow = size.width < NARROW;
  const nameHeight = isNarrow ? NAME : 0;
  const counted = countFocused(all, focused);
  const lanes = foldLanes(counted, words, mostLanes(counted, height - TOP, nameHeight));
  const x = gutterFor(lanes, size.width, measure);
  const width = Math.max(1, size.width - x);
  const bands = layoutBands(lanes, TOP, height, nameHeight);
  const named = nameLanes(lanes, bands, x, width, measure);
  const scale = timeScale(window, width, Math.min(INSET, width / 4));
  const isFull = countEvents(lanes, (event) => isIn(window, event)) > MANY;
  const plot: Plot = { window, width, scale, isFull };
  const keep = !still && countEvents(lanes, () => true) <= MANY;
  const drawn = lanes.flatMap((lane, i) => {
    const band = bands[i];
    return band ? [placeMarks(lane, band, plot, focused, keep)] : [];
  });
  const marks = drawn.flatMap((lane) => lane.marks);
  const seen = marks.filter(isShown);
  const clusters = drawn.flatMap((lane) => lane.clusters);
  const frames = titleFrames(bands, width, height);
  const titled = drawn.flatMap((lane, i) => {
    const frame = frames[i];
    return frame ? titledOf(lane, focused, frame) : [];
  });
  const plain = clusters.filter((cluster) => !cluster.focused);
  const others = plain.map((cluster) => boxOf(cluster, width));
  const ways = waysToName(named, width, isNarrow);
  const { titles, names } = placeTitles(titled, others, ways, measure);
  return {
    names,
    plot: { x, width, height },
    scale: plot.scale,
    measure,
    marks: marks.sort((a, b) => Number(a.focused) - Number(b.focused)),
    clusters,
    titles,
    isFull,
    key: keyHeight > 0 ? layoutKey(seen, words.marks, size.width, measure) : [],
  };
}
