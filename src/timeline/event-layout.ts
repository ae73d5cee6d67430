/** A chronology as lanes, marks, clusters and titles on a screen. */
import { widen, type Box } from '../graphic/box.ts';
import { shorten, textWidth } from '../graphic/text-width.ts';
import type { GraphicWords } from '../i18n/strings.ts';
import type { Colour } from '../story/story.ts';
import { KEY_HEIGHT, layoutKey, type KeyEntry } from './event-key.ts';
import { placeTitles, type EventLabel, type Titled } from './event-labels.ts';
import { boxOf, isIn, type EventCluster, type EventMark, type Plot } from './event-marks.ts';
import { foldLanes, layoutBands, type Band, type DatedEvent, type Lane } from './lanes.ts';
import { placeMarks } from './place-marks.ts';
import { AXIS_HEIGHT, timeScale, type PlotSize, type TimeWindow } from './window.ts';

/** px. */
export const LANE_FONT = 13;
/** Names are set in a heavier weight, which is as much wider. */
const BOLDER = 1.05;

/** px above the first lane, for a title that stands over its mark. */
const TOP = 6;
/** On a chart narrower than this, in px, the lanes' names stand over their lines instead of beside them. */
const NARROW = 560;
/** px of a lane that belong to a name over its line; no mark stands there. */
const NAME = 16;
/** px of a lane that its marks need; with less, lanes are folded. */
const LEAST_BAND = 20;
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

export interface LaneName {
  id: string;
  text: string;
  colour: Colour;
  band: Band;
  /** px from the chart's corner; the name's end where it stands beside its line. */
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

export interface EventLayout {
  /** Of the whole chart. */
  names: LaneName[];
  /** Where the plot begins and how large it is, in px of the chart. */
  plot: { x: number; width: number; height: number };
  /** From ms to px of the plot. */
  scale: (time: number) => number;
  /** In px of the plot, as the rest; the focused last, so that they lie on top. */
  marks: EventMark[];
  clusters: EventCluster[];
  titles: Map<string, EventLabel>;
  /** In px of the chart, in a row under the axis of time. */
  key: KeyEntry[];
  /** Whether there is more in the window than can each be followed. */
  isFull: boolean;
}

function nameLanes(
  lanes: readonly Lane[],
  bands: readonly Band[],
  gutter: number,
  width: number,
): LaneName[] {
  const isBeside = gutter > 0;
  return lanes.flatMap(({ id, name, colour }, i): LaneName[] => {
    const band = bands[i];
    if (!band) return [];
    const text = shorten(name, LANE_FONT * BOLDER, isBeside ? gutter - 10 : width);
    const y = isBeside ? band.y : band.y - (band.height + NAME) / 2;
    const x = isBeside ? gutter - 10 : 0;
    return [{ id, colour, band, text, x, y, anchor: isBeside ? 'end' : 'start' }];
  });
}

/** @returns what a lane's name covers, in px of the chart. */
export function nameBox({ text, x, y, anchor }: LaneName): Box {
  const length = textWidth(text, LANE_FONT * BOLDER);
  const left = anchor === 'end' ? x - length : x;
  return { left, right: left + length, top: y - LANE_FONT / 2, bottom: y + LANE_FONT / 2 };
}

/** @returns the px that names need beside the lanes; 0 on a narrow chart. */
function gutterFor(lanes: readonly Lane[], width: number): number {
  if (width < NARROW) return 0;
  const widest = Math.max(0, ...lanes.map((lane) => textWidth(lane.name, LANE_FONT * BOLDER)));
  return Math.min(widest + 14, width * 0.3);
}

function countEvents(lanes: readonly Lane[], which: (event: DatedEvent) => boolean): number {
  return lanes.reduce((sum, { events }) => sum + events.filter(which).length, 0);
}

function titledMark(mark: EventMark, width: number): Titled {
  const { id, title } = mark.event;
  return { id, title, focused: mark.focused, box: boxOf(mark, width) };
}

/** A cluster has a title only where an event in focus had to join it: that event's. */
function titledCluster(cluster: EventCluster, focus: ReadonlySet<string>, width: number): Titled[] {
  const event = cluster.events.find(({ id }) => focus.has(id));
  if (!event) return [];
  return [{ id: event.id, title: event.title, focused: true, box: boxOf(cluster, width) }];
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
  const focused = new Set(focus);
  const keyHeight = size.height < LOW ? 0 : KEY_HEIGHT;
  const height = Math.max(1, size.height - AXIS_HEIGHT - keyHeight);
  const nameHeight = size.width < NARROW ? NAME : 0;
  const most = Math.max(1, Math.floor((height - TOP) / (LEAST_BAND + nameHeight)));
  const lanes = foldLanes(all, focused, words, most);
  const x = gutterFor(lanes, size.width);
  const width = Math.max(1, size.width - x);
  const bands = layoutBands(lanes.length, TOP, height, nameHeight);
  const names = nameLanes(lanes, bands, x, width);
  const scale = timeScale(window, width, Math.min(INSET, width / 4));
  const isFull = countEvents(lanes, (event) => isIn(window, event)) > MANY;
  const plot: Plot = { window, width, scale, isFull };
  const keep = !still && countEvents(lanes, () => true) <= MANY;
  const drawn = lanes.flatMap((lane, i) => {
    const band = bands[i];
    return band ? [placeMarks(lane, band, plot, focused, keep)] : [];
  });
  const marks = drawn.flatMap((lane) => lane.marks);
  const seen = marks.filter((mark) => mark.state === 'shown');
  const clusters = drawn.flatMap((lane) => lane.clusters);
  const titled = [
    ...seen.map((mark) => titledMark(mark, width)),
    ...clusters.flatMap((cluster) => titledCluster(cluster, focused, width)),
  ];
  const plain = clusters.filter((cluster) => !cluster.focused);
  const over = names
    .filter((name) => name.anchor === 'start')
    .map((name) => widen(nameBox(name), 8));
  const others = [...over, ...plain.map((cluster) => boxOf(cluster, width))];
  const frame = { left: 0, top: 0, right: width, bottom: height };
  return {
    names,
    plot: { x, width, height },
    scale: plot.scale,
    marks: marks.sort((a, b) => Number(a.focused) - Number(b.focused)),
    clusters,
    titles: placeTitles(titled, others, frame),
    isFull,
    key: keyHeight > 0 ? layoutKey(seen, words.marks, size.width) : [],
  };
}
