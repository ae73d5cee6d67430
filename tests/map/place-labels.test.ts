import { expect, it } from 'vitest';
import { placeLabels, type LabelRequest } from '../../src/map/place-labels.ts';

const SIZE = { width: 400, height: 300 };
const EVERYWHERE = { left: 0, top: 0, right: 400, bottom: 300 };

function request(id: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest {
  return { id, width: 60, height: 18, anchors: [{ x, y }], gap: 10, ...more };
}

it('hangs a lone name to the right of its mark', () => {
  const [label] = placeLabels([request('a', 200, 150)], [], SIZE);
  expect(label).toMatchObject({ dx: 10, dy: -9 });
});

it('turns a name inwards at the frame’s edge', () => {
  const [label] = placeLabels([request('a', 390, 150)], [], SIZE);
  expect(label?.dx).toBeLessThan(-60);
});

it('drops a name that has no room', () => {
  expect(placeLabels([request('a', 200, 150)], [EVERYWHERE], SIZE)).toEqual([]);
});

it('gives the room to the name that comes first', () => {
  const slot = { width: 90, height: 24 };
  const placed = placeLabels([request('a', 12, 12), request('b', 12, 12)], [], slot);
  expect(placed.map(({ id }) => id)).toEqual(['a']);
});

it('hangs a name that may stand far where a near one has no room', () => {
  const crowd = [{ left: 175, top: 125, right: 225, bottom: 175 }];
  const far = request('far', 200, 150, { sides: 'far' });
  expect(placeLabels([request('near', 200, 150), far], crowd, SIZE)).toMatchObject([{ id: 'far' }]);
});

it('takes the next anchor where a mark and its name have no room at the first', () => {
  const anchors = [
    { x: 200, y: 14 },
    { x: 300, y: 14 },
  ];
  const wall = { left: 150, top: 0, right: 280, bottom: 40 };
  const [label] = placeLabels([request('a', 0, 0, { anchors, mark: 8 })], [wall], SIZE);
  expect(label).toMatchObject({ anchor: 1 });
  expect(label?.box).toBeDefined();
});

it('leaves a mark without its name where there is room for no more', () => {
  const slot = { width: 30, height: 30 };
  const [label] = placeLabels([request('a', 15, 15, { mark: 8 })], [], slot);
  expect(label).toMatchObject({ id: 'a', box: undefined });
});

it('rather stands beside a line than on it', () => {
  const line = { from: { x: 205, y: 150 }, to: { x: 400, y: 150 } };
  const [label] = placeLabels([request('a', 200, 150)], [], SIZE, [line]);
  expect(label?.dx).toBeLessThan(-60);
});
