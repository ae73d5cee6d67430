/** The events of one lane as marks of which none lies on another: those too close become a cluster. */
import { overlap } from '../graphic/box.ts';
import {
  boxOf,
  FOCUSED_DOT,
  isIn,
  markOf,
  type EventCluster,
  type EventMark,
  type Plot,
} from './event-marks.ts';
import { clamp, DOT, groupDots, type Group } from './group-dots.ts';
import type { Band, Lane } from './lanes.ts';
import { packRows } from './pack-rows.ts';

export interface LaneMarks {
  marks: EventMark[];
  clusters: EventCluster[];
}

type Mark = EventMark | EventCluster;

const isCluster = (mark: Mark): mark is EventCluster => 'events' in mark;

/** A bar without a row of its own, as a dot in the middle of what is seen of it. */
function asDot(bar: EventMark, width: number): EventMark {
  if (bar.shape === 'dot') return bar;
  const [left, right] = [Math.max(0, bar.x), Math.min(width, bar.x + bar.width)];
  const half = bar.focused ? FOCUSED_DOT : DOT;
  return { ...bar, shape: 'dot', x: clamp((left + right) / 2, half, width - half), width: 0 };
}

function clusterOf(group: Group, members: readonly EventMark[], lane: Lane): EventCluster {
  const events = members.map((mark) => mark.event);
  const id = `${lane.id} ${events[0]?.id ?? ''}`;
  const focused = members.some((mark) => mark.focused);
  const colours = new Set(members.map((mark) => mark.colour));
  const [colour = lane.colour] = colours.size === 1 ? colours : [];
  return { id, colour, events, focused, x: group.x, y: 0, width: group.half * 2 };
}

/** What has no row of its own, from left to right: alone as it is, neighbours as clusters. */
function gather(loose: readonly EventMark[], lane: Lane, width: number): Mark[] {
  const dots = loose.map((mark) => asDot(mark, width)).sort((a, b) => a.x - b.x);
  const sizes = dots.map(({ x, focused }) => ({ x, half: focused ? FOCUSED_DOT : DOT }));
  return groupDots(sizes, width).flatMap((group): Mark[] => {
    const members = dots.slice(group.from, group.to);
    return members.length > 1 ? [clusterOf(group, members, lane)] : members;
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
  width: number;
}

function place(
  wanted: readonly EventMark[],
  others: readonly EventMark[],
  aside: ReadonlySet<string>,
  { lane, band, width }: Room,
): Placed {
  const own = packRows(wanted, [], band, width, ({ event }) => aside.has(event.id));
  const boxes = own.placed.map((mark) => boxOf(mark, width));
  const rest = packRows(gather([...others, ...own.left], lane, width), boxes, band, width);
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
function placeAll(shown: readonly EventMark[], room: Room): Mark[] {
  const bars = shown.filter((mark) => !mark.focused && mark.shape === 'bar');
  let wanted = [...shown.filter((mark) => mark.focused), ...bars];
  const aside = new Set<string>();
  for (;;) {
    const others = shown.filter((mark) => !wanted.includes(mark));
    const placed = place(wanted, others, aside, room);
    if (placed.crowded.length === 0) return [...placed.rest, ...placed.own];
    const hit = inTheWay(placed, room.width);
    const leaving =
      hit.length > 0 ? hit.filter((id) => aside.has(id)) : wanted.map(({ event }) => event.id);
    wanted = wanted.filter(({ event }) => !leaving.includes(event.id));
    for (const id of hit) aside.add(id);
  }
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
  const entries = keep ? lane.events : lane.events.filter((entry) => isIn(plot.window, entry));
  const all = entries.map((entry) => markOf(entry, plot, focus.has(entry.event.id)));
  const shown = all.filter((mark) => mark.state === 'shown');
  const placed = placeAll(shown, { lane, band, width: plot.width });
  const clusters = placed.filter(isCluster);
  const gathered = new Set(clusters.flatMap(({ events }) => events.map(({ id }) => id)));
  const hidden = all.flatMap((mark): EventMark[] => {
    if (mark.state === 'outside') return [{ ...mark, y: band.y }];
    return gathered.has(mark.event.id) ? [{ ...mark, state: 'gathered', y: band.y }] : [];
  });
  const marks = placed.flatMap((mark) => (isCluster(mark) ? [] : [mark]));
  return { marks: [...(keep ? hidden : []), ...marks], clusters };
}
