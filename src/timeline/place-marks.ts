/** The events of one lane as marks that do not lie on each other: those too close become a cluster. */
import { isClear, type Box } from '../graphic/box.ts';
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

/** px that one lane's marks may be shifted off its line, the best first. */
const ROWS = [0, 8, -8, 14, -14];
export interface LaneMarks {
  marks: EventMark[];
  clusters: EventCluster[];
}

type Mark = EventMark | EventCluster;

/** A bar without a row of its own, as a dot in the middle of what is seen of it. */
function asDot(bar: EventMark, width: number): EventMark {
  const [left, right] = [Math.max(0, bar.x), Math.min(width, bar.x + bar.width)];
  return { ...bar, shape: 'dot', x: clamp((left + right) / 2, DOT, width - DOT), width: 0 };
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

function clusterOf(group: Group, members: readonly EventMark[], lane: Lane): EventCluster {
  const events = members.map((mark) => mark.event);
  const id = `${lane.id} ${events[0]?.id ?? ''}`;
  return { id, colour: lane.colour, events, x: group.x, y: 0, width: group.half * 2 };
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
  const entries = keep ? lane.events : lane.events.filter((entry) => isIn(plot.window, entry));
  const all = entries.map((entry) => markOf(entry, plot, focus.has(entry.event.id)));
  const shown = all.filter((mark) => mark.state === 'shown');
  const plain = shown.filter((mark) => !mark.focused);

  const inFocus = pack(
    shown.filter((mark) => mark.focused),
    [],
  );
  const focused = [...inFocus.left, ...inFocus.placed];
  const over = focused.map((mark) => boxOf(mark, width));
  const isBar = (mark: EventMark) => mark.shape === 'bar';
  const bars = pack(plain.filter(isBar), over);

  const loose = bars.left.map((bar) => asDot(bar, width));
  const dots = [...plain.filter((mark) => !isBar(mark)), ...loose].sort((a, b) => a.x - b.x);
  const places = dots.map(({ x }) => x);
  const groups = groupDots(places, width).map((group) => ({
    group,
    members: dots.slice(group.from, group.to),
  }));
  const crowded = groups.filter(({ members }) => members.length > 1);
  const single = pack(
    groups.flatMap(({ members: [only, next] }) => (only && !next ? only : [])),
    over,
  );
  const clusters = pack(
    crowded.map(({ group, members }) => clusterOf(group, members, lane)),
    over,
  );

  const hidden = (): EventMark[] => [
    ...all.filter((mark) => mark.state === 'outside').map((mark) => ({ ...mark, y: band.y })),
    ...crowded
      .flatMap(({ members }) => members)
      .map((mark): EventMark => ({ ...mark, state: 'gathered', y: band.y })),
  ];
  return {
    marks: [
      ...(keep ? hidden() : []),
      ...bars.placed,
      ...single.left,
      ...single.placed,
      ...focused,
    ],
    clusters: [...clusters.left, ...clusters.placed],
  };
}
