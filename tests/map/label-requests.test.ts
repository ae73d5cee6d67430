import { expect, it } from 'vitest';
import type { Box } from '../../src/labels/box.ts';
import { placeLabels } from '../../src/labels/place-labels.ts';
import {
  MARK_RADIUS,
  markRequest,
  pointerRequest,
  type MapRequest,
} from '../../src/map/label-requests.ts';
import type { Size } from '../../src/map/projection.ts';
import type { PlaceMark } from '../../src/map/scene-marks.ts';

const SIZE = { width: 400, height: 300 };

const place = (id: string, role?: 'main'): PlaceMark => ({
  place: { id, name: 'Suva', kind: 'city', lat: 0, lng: 0, ...(role && { role }) },
  colour: 'grey',
});

const name = (x: number, y: number, size: Size = SIZE) => markRequest(place('a'), { x, y }, size);

const first = (request: MapRequest, obstacles: Box[] = []) =>
  placeLabels([request], { obstacles })[0]?.label;

it('hangs a lone name to the right of its mark', () => {
  expect(first(name(200, 150))).toMatchObject({ dx: 11, dy: -9 });
});

it('turns a name inwards at the frame’s edge', () => {
  const label = first(name(390, 150));
  expect(label?.dx).toBeLessThan(-11);
  expect(label?.box?.right).toBeLessThan(390);
});

it('hangs the name of a main place far where a near one has no room', () => {
  const crowd = [{ left: 160, top: 110, right: 240, bottom: 190 }];
  expect(first(name(200, 150), crowd)).toBeUndefined();
  expect(first(markRequest(place('a', 'main'), { x: 200, y: 150 }, SIZE), crowd)).toBeDefined();
});

it('moves an arrow along the edge where it and its name have no room', () => {
  const pointer = pointerRequest(place('a'), { x: 200, y: -500 }, SIZE);
  const wall = { left: 100, top: 0, right: 250, bottom: 40 };
  expect(first(pointer)).toMatchObject({ anchor: 0, at: { x: 200 } });
  const moved = first(pointer, [wall]);
  expect(moved?.box).toBeDefined();
  expect(moved?.at.x).toBeGreaterThanOrEqual(250 + MARK_RADIUS);
});

it('leaves an arrow without its name where there is room for no more', () => {
  const slot = { width: 30, height: 30 };
  const label = first(pointerRequest(place('a'), { x: 15, y: -100 }, slot));
  expect(label).toMatchObject({ box: undefined });
});
