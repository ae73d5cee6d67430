/** A chronology as lanes, marks, clusters and titles on a screen. */
import type { Box } from '../graphic/box.ts';
import { shorten, textWidth } from '../graphic/text-width.ts';
import type { Colour } from '../story/story.ts';
import { placeTitles, type EventLabel } from './event-labels.ts';
import { boxOf, isIn, type EventCluster, type EventMark, type Plot } from './event-marks.ts';
import {
  foldLanes,
  layoutBands,
  type Band,
  type DatedEvent,
  type Lane,
  type RestNames,
} from './lanes.ts';
import { placeMarks } from './place-marks.ts';
import { AXIS_HEIGHT, timeScale, type PlotSize, type TimeWindow } from './window.ts';

/** px. */
export const LANE_FONT = 13;

/** px above the first lane, for a title that stands over its mark. */
const TOP = 6;
/** On a chart narrower than this, in px, the lanes' names stand over their lines instead of beside them. */
const NARROW = 560;
/** A lane lower than this, in px, has no room for its name over its line: the lanes are folded. */
const LEAST_LANE = 30;
/**
 * With more events than this on a timeline, those that are not seen are not kept
 * ready to slide in; with more in the window, there is no room to draw each.
 */
const MANY = 200;
/** px at both ends of the window, so that a mark on the first day is whole. */
const INSET = 9;

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
}

function nameLanes(lanes: readonly Lane[], bands: readonly Band[], gutter: number): LaneName[] {
  const isBeside = gutter > 0;
  return lanes.flatMap(({ id, name, colour }, i): LaneName[] => {
    const band = bands[i];
    if (!band) return [];
    const text = isBeside ? shorten(name, LANE_FONT, gutter - 10) : name;
    const y = isBeside ? band.y : band.y - band.height / 2 + LANE_FONT / 2;
    const x = isBeside ? gutter - 10 : 0;
    return [{ id, colour, band, text, x, y, anchor: isBeside ? 'end' : 'start' }];
  });
}

/** The names that stand in the plot itself, as what titles must keep clear of. */
function nameBoxes(names: readonly LaneName[]): Box[] {
  return names
    .filter((name) => name.anchor === 'start')
    .map(({ text, x, y }) => ({
      left: x,
      right: x + textWidth(text, LANE_FONT) + 8,
      top: y - LANE_FONT / 2,
      bottom: y + LANE_FONT / 2,
    }));
}

/** @returns the px that names need beside the lanes; 0 on a narrow chart. */
function gutterFor(lanes: readonly Lane[], width: number): number {
  if (width < NARROW) return 0;
  const widest = Math.max(0, ...lanes.map((lane) => textWidth(lane.name, LANE_FONT)));
  return Math.min(widest + 14, width * 0.3);
}

function countEvents(lanes: readonly Lane[], which?: (event: DatedEvent) => boolean): number {
  return lanes.reduce((sum, { events }) => {
    return sum + (which ? events.filter(which).length : events.length);
  }, 0);
}

/**
 * @param all the timeline's lanes, filled (see `fillLanes`)
 * @param focus ids of the events that stand out
 * @param size px of the chart, with names and axis
 * @param still true where nothing will move, so that nothing unseen is kept
 * @param rest names for lanes that are folded into one (see `foldLanes`)
 */
export function layoutEvents(
  all: readonly Lane[],
  window: TimeWindow,
  focus: readonly string[],
  size: PlotSize,
  rest: RestNames,
  still = false,
): EventLayout {
  const focused = new Set(focus);
  const height = Math.max(1, size.height - AXIS_HEIGHT);
  const isLow = size.width < NARROW && (height - TOP) / all.length < LEAST_LANE;
  const lanes = isLow ? foldLanes(all, focused, rest) : all;
  const x = gutterFor(lanes, size.width);
  const width = Math.max(1, size.width - x);
  const bands = layoutBands(lanes.length, TOP, height);
  const names = nameLanes(lanes, bands, x);
  const scale = timeScale(window, width, Math.min(INSET, width / 4));
  const isFull = countEvents(lanes, (event) => isIn(window, event)) > MANY;
  const plot: Plot = { window, width, scale, isFull };
  const keep = !still && countEvents(lanes) <= MANY;
  const drawn = lanes.flatMap((lane, i) => {
    const band = bands[i];
    return band ? [placeMarks(lane, band, plot, focused, keep)] : [];
  });
  const marks = drawn.flatMap((lane) => lane.marks);
  const clusters = drawn.flatMap((lane) => lane.clusters);
  const titled = marks
    .filter((mark) => mark.state === 'shown')
    .map((mark) => ({ ...mark.event, focused: mark.focused, box: boxOf(mark, width) }));
  const others = [...nameBoxes(names), ...clusters.map((cluster) => boxOf(cluster, width))];
  const frame = { left: 0, top: 0, right: width, bottom: height };
  return {
    names,
    plot: { x, width, height },
    scale: plot.scale,
    marks: marks.sort((a, b) => Number(a.focused) - Number(b.focused)),
    clusters,
    titles: placeTitles(titled, others, frame),
  };
}
