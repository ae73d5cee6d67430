/** The names of lanes: beside their lines or, on a narrow chart, over them. */
import { widen, type Box } from '../../../labels/box.ts';
import { shorten, type Measure } from '../../../labels/text-width.ts';
import type { Colour } from '../../../schema/story.ts';
import type { Band } from './lane-room.ts';
import type { Lane } from './lanes.ts';

/** px, and the weight of type. */
export const LANE_FONT = 13;
const LANE_WEIGHT = 600;
/** On a chart narrower than this, in px, the lanes' names stand over their lines instead of beside them. */
export const NARROW = 560;
/** px of a lane that belong to a name over its line; no mark stands there. */
export const NAME = 16;
/** px between a name and a title on its line. */
const APART = 8;

export interface LaneName {
  id: string;
  text: string;
  /** px of the text. */
  length: number;
  colour: Colour;
  band: Band;
  /** px from the chart's corner; the name's end where it stands beside its line. */
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** @returns the px that names need beside the lanes; 0 on a narrow chart. */
export function gutterFor(lanes: readonly Lane[], width: number, measure: Measure): number {
  if (width < NARROW) return 0;
  const widest = Math.max(0, ...lanes.map(({ name }) => measure(name, LANE_FONT, LANE_WEIGHT)));
  return Math.min(widest + 14, width * 0.3);
}

/** @param gutter px beside the lanes; 0 where names stand over them */
export function nameLanes(
  lanes: readonly Lane[],
  bands: readonly Band[],
  gutter: number,
  width: number,
  measure: Measure,
): LaneName[] {
  const isBeside = gutter > 0;
  const lengthOf = (text: string) => measure(text, LANE_FONT, LANE_WEIGHT);
  return lanes.flatMap(({ id, name, colour }, i): LaneName[] => {
    const band = bands[i];
    if (!band) return [];
    const text = shorten(name, isBeside ? gutter - 10 : width, lengthOf);
    const y = isBeside ? band.y : band.y - (band.height + NAME) / 2;
    const x = isBeside ? gutter - 10 : 0;
    const anchor = isBeside ? 'end' : 'start';
    return [{ id, colour, band, text, length: lengthOf(text), x, y, anchor }];
  });
}

/** @returns what a lane's name covers, in px of the chart. */
export function nameBox({ length, x, y, anchor }: LaneName): Box {
  const left = anchor === 'end' ? x - length : x;
  return { left, right: left + length, top: y - LANE_FONT / 2, bottom: y + LANE_FONT / 2 };
}

/** Names of lanes, and what they cover of the plot. */
export interface NamesOver {
  names: LaneName[];
  boxes: Box[];
}

/**
 * Names over their lines make way for titles; beside the lines they are in nobody's way.
 * @param names at the left
 * @param width px of the chart
 * @returns where they may stand, the best first: all at the left, one of them at the right, all at the right
 */
export function waysToName(
  names: readonly LaneName[],
  width: number,
  isOver: boolean,
): [NamesOver, ...NamesOver[]] {
  if (!isOver) return [{ names: [...names], boxes: [] }];
  const moved = (name: LaneName): LaneName => ({ ...name, x: width, anchor: 'end' });
  const over = (way: LaneName[]) => ({
    names: way,
    boxes: way.map((name) => widen(nameBox(name), APART)),
  });
  const oneMoved = names.map((one) => names.map((name) => (name === one ? moved(name) : name)));
  return [over([...names]), ...oneMoved.map(over), over(names.map(moved))];
}
