/** How high the story would be as a column. */
import { makeRooms } from './figure-rooms.ts';

/** @returns px at the frame's width: a column for as long as it is measured, so that nobody sees it. */
export function columnHeight(root: HTMLElement, steps: readonly HTMLElement[]): number {
  const { dataset } = document.documentElement;
  const before = dataset['embed'] ?? '';
  const rooms = makeRooms(steps);
  dataset['embed'] = 'stacked';
  const height = root.offsetHeight;
  rooms.remove();
  dataset['embed'] = before;
  return height;
}
