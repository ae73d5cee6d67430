/** Which marks of a lane want titles, and in which stretch of the plot's height a title clearly belongs to its lane. */
import type { Box } from '../../../labels/box.ts';
import { heightOf, type Titled } from './event-labels.ts';
import { boxOf, isShown, type EventCluster, type EventMark } from './event-marks.ts';
import type { Band } from './lane-room.ts';
import type { LaneMarks } from './place-marks.ts';

/**
 * @param bands of all lanes, from the top down
 * @param width px of the plot, as the height
 * @returns for each lane what its titles stay in: there, the middle of a line of text is nearer to its own lane's line
 *   than to another's
 */
export function titleFrames(bands: readonly Band[], width: number, height: number): Box[] {
  const half = heightOf(1) / 2;
  const borders = bands.slice(1).map(({ y }, i) => (y + (bands[i]?.y ?? 0)) / 2);
  return bands.map((_, i) => ({
    left: 0,
    right: width,
    top: Math.max(0, (borders[i - 1] ?? 0) - half),
    bottom: Math.min(height, (borders[i] ?? height) + half),
  }));
}

function titledMark(mark: EventMark, frame: Box): Titled {
  const { id, title } = mark.event;
  return { id, title, focused: mark.focused, box: boxOf(mark, frame.right), frame };
}

/** A cluster has a title only where an event in focus had to join it: that event's. */
function titledCluster(cluster: EventCluster, focus: ReadonlySet<string>, frame: Box): Titled[] {
  const event = cluster.events.find(({ id }) => focus.has(id));
  if (!event) return [];
  const { id, title } = event;
  return [{ id, title, focused: true, box: boxOf(cluster, frame.right), frame }];
}

/**
 * @param focus ids of the events that stand out
 * @param frame of the lane's titles (see `titleFrames`)
 * @returns the marks of a lane that want titles
 */
export function titledOf(
  { marks, clusters }: LaneMarks,
  focus: ReadonlySet<string>,
  frame: Box,
): Titled[] {
  return [
    ...marks.filter(isShown).map((mark) => titledMark(mark, frame)),
    ...clusters.flatMap((cluster) => titledCluster(cluster, focus, frame)),
  ];
}
