/** The events of one lane as marks of which none lies on another: those too close become a cluster. */
import { overlap } from '../../../labels/box.ts';
import {
  boxOf,
  dotAt,
  FOCUSED_DOT,
  isBar,
  isIn,
  isShown,
  markOf,
  type EventCluster,
  type EventMark,
  type Plot,
} from './event-marks.ts';
import { clamp, DOT, groupDots, type Dot, type Group } from './group-dots.ts';
import type { Band } from './lane-room.ts';
import type { DatedEvent, Lane } from './lanes.ts';
import { packRows } from './pack-rows.ts';

/** px between two dots of a full chart: fewer, larger groups are read at a glance, and drawn in time. */
const ROOMY = 14;

export interface LaneMarks {
  marks: EventMark[];
  clusters: EventCluster[];
}

type Mark = EventMark | EventCluster;

const isCluster = (mark: Mark): mark is EventCluster => 'events' in mark;

/** An event that has no row of its own. Of thousands, few become marks. */
interface Loose extends Dot {
  entry: DatedEvent;
  focused: boolean;
}

/** The events in the window: those that choose a row, the focused first, then the bars (which need room); and all others. */
interface Sorted {
  focused: DatedEvent[];
  bars: DatedEvent[];
  loose: Loose[];
}

function sortOut(lane: Lane, plot: Plot, focus: ReadonlySet<string>): Sorted {
  const sorted: Sorted = { focused: [], bars: [], loose: [] };
  for (const entry of lane.events) {
    if (!isIn(plot.window, entry)) continue;
    if (focus.has(entry.event.id)) sorted.focused.push(entry);
    else if (!plot.isFull && isBar(entry, plot)) sorted.bars.push(entry);
    else sorted.loose.push({ entry, x: dotAt(entry, plot), half: DOT, focused: false });
  }
  return sorted;
}

/** A mark without a row of its own: a bar as a dot in the middle of what is seen of it. */
function loosen(entry: DatedEvent, { shape, x, width, focused }: EventMark, plot: Plot): Loose {
  const half = focused ? FOCUSED_DOT : DOT;
  const seen = (Math.max(0, x) + Math.min(plot.width, x + width)) / 2;
  const middle = shape === 'dot' ? x : clamp(seen, half, plot.width - half);
  return { entry, x: middle, half, focused };
}

function clusterOf(group: Group, members: readonly Loose[], lane: Lane): EventCluster {
  const events = members.map(({ entry }) => entry.event);
  const id = `${lane.id} ${events[0]?.id ?? ''}`;
  const focused = members.some((member) => member.focused);
  const colours = new Set(members.map(({ entry }) => entry.colour));
  const [colour = lane.colour] = colours.size === 1 ? colours : [];
  return { id, colour, events, focused, x: group.x, y: 0, width: group.half * 2 };
}

/** What has no row of its own, from left to right: alone as a dot, neighbours as clusters. */
function gather(loose: readonly Loose[], { lane, plot }: Room): Mark[] {
  const dots = [...loose].sort((a, b) => a.x - b.x);
  return groupDots(dots, plot.width, plot.isFull ? ROOMY : 1).map((group): Mark => {
    const members = dots.slice(group.from, group.to);
    const [only] = members;
    if (members.length > 1 || !only) return clusterOf(group, members, lane);
    return { ...markOf(only.entry, plot, only.focused), shape: 'dot', x: only.x, width: 0 };
  });
}

interface Placed {
  /** Those that have a row of their own choice. */
  own: EventMark[];
  /** Singles and clusters in the rows that are free after that, and those for which none is. */
  rest: Mark[];
  crowded: Mark[];
}

/** Where the marks of a lane may be laid. */
interface Room {
  lane: Lane;
  band: Band;
  plot: Plot;
}

function place(
  wanted: ReadonlyMap<DatedEvent, EventMark>,
  loose: readonly Loose[],
  aside: ReadonlySet<string>,
  room: Room,
): Placed {
  const { band, plot } = room;
  const isAside = ({ event }: EventMark) => aside.has(event.id);
  const own = packRows([...wanted.values()], [], band, plot.width, isAside);
  const rowless = new Set(own.left.map(({ event }) => event));
  const loosened = [...wanted]
    .filter(([{ event }]) => rowless.has(event))
    .map(([entry, mark]) => loosen(entry, mark, plot));
  const boxes = own.placed.map((mark) => boxOf(mark, plot.width));
  const rest = packRows(gather([...loose, ...loosened], room), boxes, band, plot.width);
  return { own: own.placed, rest: rest.placed, crowded: rest.left };
}

/** What lies where the crowded would stand; bars before what is in focus. */
function inTheWay({ own, crowded }: Placed, width: number): string[] {
  const boxes = crowded.map((mark) => boxOf(mark, width));
  const hit = own.filter((mark) => boxes.some((box) => overlap(boxOf(mark, width), box) > 0));
  const bars = hit.filter((mark) => !mark.focused);
  return (bars.length > 0 ? bars : hit).map((mark) => mark.event.id);
}

/**
 * The focused choose their rows first, then the bars. All others, and what found no row,
 * become clusters where they are close. Where one of those finds no row, what stands in its
 * way is asked aside, and then joins it: the last resort is a single row of clusters, which
 * always fits.
 */
function placeAll({ focused, bars, loose }: Sorted, room: Room): Mark[] {
  const { plot } = room;
  const wanted = new Map([
    ...focused.map((entry) => [entry, markOf(entry, plot, true)] as const),
    ...bars.map((entry) => [entry, markOf(entry, plot, false)] as const),
  ]);
  const joining = [...loose];
  const aside = new Set<string>();
  for (;;) {
    const placed = place(wanted, joining, aside, room);
    if (placed.crowded.length === 0) return [...placed.rest, ...placed.own];
    const hit = inTheWay(placed, plot.width);
    for (const [entry, mark] of wanted) {
      if (hit.length > 0 && !(hit.includes(entry.event.id) && aside.has(entry.event.id))) continue;
      wanted.delete(entry);
      joining.push(loosen(entry, mark, plot));
    }
    for (const id of hit) aside.add(id);
  }
}

/** The marks that are not seen: they wait where they will come from. */
function hiddenMarks(
  { events }: Lane,
  shown: readonly EventMark[],
  plot: Plot,
  y: number,
  focus: ReadonlySet<string>,
): EventMark[] {
  const drawn = new Set(shown.map(({ event }) => event));
  return events
    .filter(({ event }) => !drawn.has(event))
    .map((entry): EventMark => {
      const mark = markOf(entry, plot, focus.has(entry.event.id));
      return { ...mark, y, state: isShown(mark) ? 'gathered' : 'outside' };
    });
}

/**
 * @param keep whether marks that are not seen are kept, so that they can slide in and out
 * @returns marks and clusters inside the plot of which none lies on another
 */
export function placeMarks(
  lane: Lane,
  band: Band,
  plot: Plot,
  focus: ReadonlySet<string>,
  keep: boolean,
): LaneMarks {
  const placed = placeAll(sortOut(lane, plot, focus), { lane, band, plot });
  const clusters = placed.filter(isCluster);
  const shown = placed.flatMap((mark) => (isCluster(mark) ? [] : [mark]));
  const hidden = keep ? hiddenMarks(lane, shown, plot, band.y, focus) : [];
  return { marks: [...hidden, ...shown], clusters };
}
