/** How the lanes of a chart share its height, so that what a step speaks of can be named. */
import type { GraphicWords } from '../../../i18n/strings.ts';
import type { DatedEvent, Lane } from './lanes.ts';

/** A lane, and how many of its events the step speaks of. */
export interface FocusedLane extends Lane {
  inFocus: number;
}

/** Where a lane's marks may stand: px from the top of the plot to the line in its middle, and px of its height. */
export interface Band {
  y: number;
  height: number;
}

/** px of a lane that its marks need. */
export const LEAST_BAND = 18;
/** px of a lane whose marks have a title over and one under them, beside lanes that have the least. */
const TWO_TITLES = 48;
/** px of a lane in which titles have all the room that they need. */
const TITLED = 64;

/** @param focus ids of the events that stand out */
export function countFocused(lanes: readonly Lane[], focus: ReadonlySet<string>): FocusedLane[] {
  const isFocused = ({ event }: DatedEvent) => focus.has(event.id);
  const count = ({ events }: Lane) => (focus.size > 0 ? events.filter(isFocused).length : 0);
  return lanes.map((lane) => ({ ...lane, inFocus: count(lane) }));
}

const countNamed = (lanes: readonly FocusedLane[]): number =>
  lanes.filter(({ inFocus }) => inFocus > 0).length;

/**
 * @param height px of all lanes
 * @param nameHeight px of each lane that belong to its name, above its marks; 0 where it stands beside
 * @returns for how many lanes there is room, so that titles in focus have theirs; at least one
 */
export function mostLanes(
  lanes: readonly FocusedLane[],
  height: number,
  nameHeight: number,
): number {
  const least = LEAST_BAND + nameHeight;
  const named = countNamed(lanes);
  const others = Math.floor((height - named * (TWO_TITLES + nameHeight)) / least);
  return Math.max(1, Math.min(named + Math.max(1, others), Math.floor(height / least)));
}

/** All of these lanes' events in one. */
function joinLanes(lanes: readonly FocusedLane[], name: string): FocusedLane {
  const events = lanes.flatMap((lane) => lane.events).sort((a, b) => a.start - b.start);
  const inFocus = lanes.reduce((sum, lane) => sum + lane.inFocus, 0);
  return { id: '', name, colour: 'grey', events, inFocus };
}

/**
 * On a low screen: as many lanes as there is room for, those of most events that the step speaks of
 * before the fullest, and all others as one.
 * @param rest names the one lane of the others
 * @param most how many lanes there is room for; at least one
 */
export function foldLanes(
  lanes: readonly FocusedLane[],
  rest: Pick<GraphicWords, 'otherEvents' | 'allEvents'>,
  most: number,
): readonly FocusedLane[] {
  if (lanes.length <= most) return lanes;
  const ranked = [...lanes].sort(
    (a, b) => b.inFocus - a.inFocus || b.events.length - a.events.length,
  );
  const own = new Set(ranked.slice(0, most - 1));
  const others = lanes.filter((lane) => !own.has(lane));
  const name = own.size > 0 ? rest.otherEvents : rest.allEvents;
  return [...lanes.filter((lane) => own.has(lane)), joinLanes(others, name)];
}

/**
 * The lanes share the height; where that is little, those that the step speaks of get more of it, so that the titles
 * in focus have room, and the others keep what their marks need.
 * @param top px above the first lane
 * @param height px from the top of the plot to its foot
 * @param nameHeight px of each lane that belong to its name, above its marks; 0 where it stands beside
 * @returns the lanes' bands, from the top down
 */
export function layoutBands(
  lanes: readonly FocusedLane[],
  top: number,
  height: number,
  nameHeight: number,
): Band[] {
  const named = countNamed(lanes);
  const others = lanes.length - named;
  const whole = height - top;
  const share = whole / lanes.length;
  const least = Math.min(share, LEAST_BAND + nameHeight);
  // What the others can leave to each of those named.
  const left = named === 0 ? share : (whole - least * others) / named;
  const own = Math.max(share, Math.min(TITLED + nameHeight, left));
  const rest = share - ((own - share) * named) / others;
  let edge = top;
  return lanes.map(({ inFocus }) => {
    const taken = inFocus > 0 ? own : rest;
    edge += taken;
    return { y: edge - (taken - nameHeight) / 2, height: taken - nameHeight };
  });
}
