/** The events of one lane as marks that do not lie on each other: those too close become a cluster. */
import { isClear, type Box } from '../graphic/box.ts';
import {
  boxOf,
  dotAt,
  FOCUSED_DOT,
  isBar,
  isIn,
  markOf,
  type EventCluster,
  type EventMark,
  type Plot,
} from './event-marks.ts';
import { clamp, DOT, groupDots, type Group } from './group-dots.ts';
import type { Band, DatedEvent, Lane } from './lanes.ts';

/** px that one lane's marks may be shifted off its line, the best first. */
const ROWS = [0, 8, -8, 14, -14];
/** px between two dots of a full chart: fewer, larger groups are read at a glance, and drawn in time. */
const ROOMY = 14;

export interface LaneMarks {
  marks: EventMark[];
  clusters: EventCluster[];
}

type Mark = EventMark | EventCluster;

/** An event as a dot, `x` px from the left of the plot. Of thousands, few become marks. */
interface Dot {
  entry: DatedEvent;
  x: number;
}

/**
 * @returns a function that lays each mark into the first row of the band in
 *   which it lies on none of `before` and of those laid so far; `left` have no such row
 */
function packer(band: Band, width: number) {
  const room = (shift: number) => Math.abs(shift) + FOCUSED_DOT <= band.height / 2 || shift === 0;
  const rows = ROWS.filter(room).map((shift) => band.y + shift);
  return <Kind extends Mark>(marks: readonly Kind[], before: readonly Box[]) => {
    const taken = [...before];
    const placed: Kind[] = [];
    const left: Kind[] = [];
    for (const mark of marks) {
      const y = rows.find((row) => isClear(boxOf({ ...mark, y: row }, width), taken));
      if (y === undefined) left.push({ ...mark, y: band.y });
      else placed.push({ ...mark, y });
      if (y !== undefined) taken.push(boxOf({ ...mark, y }, width));
    }
    return { placed, left };
  };
}

function clusterOf(group: Group, members: readonly Dot[], lane: Lane): EventCluster {
  const events = members.map(({ entry }) => entry.event);
  const id = `${lane.id} ${events[0]?.id ?? ''}`;
  return { id, colour: lane.colour, events, x: group.x, y: 0, width: group.half * 2 };
}

/** The events in the window: those in focus, those long enough for bars (which need room), and all others. */
function sortOut({ events }: Lane, plot: Plot, focus: ReadonlySet<string>) {
  const focused: EventMark[] = [];
  const bars: DatedEvent[] = [];
  const dots: Dot[] = [];
  for (const entry of events) {
    if (!isIn(plot.window, entry)) continue;
    if (focus.has(entry.event.id)) focused.push(markOf(entry, plot, true));
    else if (!plot.isFull && isBar(entry, plot)) bars.push(entry);
    else dots.push({ entry, x: dotAt(entry, plot) });
  }
  return { focused, bars, dots };
}

/** Bars without a row of their own, as dots in the middle of what is seen of them. */
function looseDots(left: readonly EventMark[], bars: readonly DatedEvent[], width: number): Dot[] {
  const entryOf = new Map(bars.map((entry) => [entry.event, entry]));
  return left.flatMap((bar): Dot[] => {
    const entry = entryOf.get(bar.event);
    const seen = (Math.max(0, bar.x) + Math.min(width, bar.x + bar.width)) / 2;
    return entry ? [{ entry, x: clamp(seen, DOT, width - DOT) }] : [];
  });
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
      return { ...mark, y, state: mark.state === 'shown' ? 'gathered' : 'outside' };
    });
}

/**
 * The focused keep a mark of their own; bars take a row that is free; what is
 * then too close to its neighbours becomes a cluster.
 * @param keep whether marks that are not seen are kept, so that they can slide in and out
 */
export function placeMarks(
  lane: Lane,
  band: Band,
  plot: Plot,
  focus: ReadonlySet<string>,
  keep: boolean,
): LaneMarks {
  const { width } = plot;
  const pack = packer(band, width);
  const all = sortOut(lane, plot, focus);

  const inFocus = pack(all.focused, []);
  const focused = [...inFocus.left, ...inFocus.placed];
  const over = focused.map((mark) => boxOf(mark, width));
  const bars = pack(
    all.bars.map((entry) => markOf(entry, plot, false)),
    over,
  );

  const dots = [...all.dots, ...looseDots(bars.left, all.bars, width)].sort((a, b) => a.x - b.x);
  const places = dots.map(({ x }) => x);
  const groups = groupDots(places, width, plot.isFull ? ROOMY : 1).map((group) => ({
    group,
    members: dots.slice(group.from, group.to),
  }));
  const alone = groups.flatMap(({ members: [only, next] }) => (only && !next ? only : []));
  const single = pack(
    alone.map(({ entry, x }): EventMark => ({
      ...markOf(entry, plot, false),
      shape: 'dot',
      x,
      width: 0,
    })),
    over,
  );
  const clusters = pack(
    groups
      .filter(({ members }) => members.length > 1)
      .map(({ group, members }) => clusterOf(group, members, lane)),
    over,
  );

  const shown = [...bars.placed, ...single.left, ...single.placed, ...focused];
  return {
    marks: keep ? [...hiddenMarks(lane, shown, plot, band.y, focus), ...shown] : shown,
    clusters: [...clusters.left, ...clusters.placed],
  };
}
