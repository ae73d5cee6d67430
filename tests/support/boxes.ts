/** What is wrong with boxes that should lie side by side. */
import { isWithin, overlap, type Box } from '../../src/labels/box.ts';

/** @returns the boxes that leave the frame, and the pairs that lie over each other */
export function faultsOf(boxes: readonly Box[], frame: Box): Box[][] {
  return boxes.flatMap((box, i) => [
    ...(isWithin(box, frame) ? [] : [[box]]),
    ...boxes.slice(i + 1).flatMap((other) => (overlap(box, other) < 0.01 ? [] : [[box, other]])),
  ]);
}
