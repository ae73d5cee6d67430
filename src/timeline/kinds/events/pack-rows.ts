/** Marks in the rows of a lane: each in the best row in which it lies on no other. */
import { isClear, type Box } from '../../../labels/box.ts';
import { boxOf, type EventCluster, type EventMark } from './event-marks.ts';
import type { Band } from './lane-room.ts';

/** px that a mark may be shifted off the lane's line, besides to the lane's edges; the best first. */
const SHIFTS = [0, 8, -8, 14, -14];

export interface Packed<Kind> {
  placed: Kind[];
  /** Those for which no row is free, on the lane's line. */
  left: Kind[];
}

/**
 * @param isAside whether the lane's edges come first, to leave the line to others
 * @returns the y of the rows in which a mark `half` px high to each side stays in its lane
 */
function rowsFor(half: number, { y, height }: Band, isAside: boolean): number[] {
  const most = Math.max(0, height / 2 - half);
  const inner = SHIFTS.filter((shift) => Math.abs(shift) <= most);
  const shifts = isAside ? [most, -most, ...inner] : [...inner, most, -most];
  return shifts.map((shift) => y + shift);
}

/**
 * @param marks the first have the choice
 * @param before what lies in the lane already
 * @param width px of the plot
 * @param isAside which marks are to leave the lane's line to others
 */
export function packRows<Kind extends EventMark | EventCluster>(
  marks: readonly Kind[],
  before: readonly Box[],
  band: Band,
  width: number,
  isAside: (mark: Kind) => boolean = () => false,
): Packed<Kind> {
  const taken = [...before];
  const packed: Packed<Kind> = { placed: [], left: [] };
  for (const mark of marks) {
    const onLine = boxOf({ ...mark, y: 0 }, width);
    const moved = (y: number) => ({ ...onLine, top: onLine.top + y, bottom: onLine.bottom + y });
    const y = rowsFor(onLine.bottom, band, isAside(mark)).find((row) => isClear(moved(row), taken));
    if (y === undefined) packed.left.push({ ...mark, y: band.y });
    else {
      packed.placed.push({ ...mark, y });
      taken.push(moved(y));
    }
  }
  return packed;
}
