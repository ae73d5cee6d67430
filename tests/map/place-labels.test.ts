import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxAround } from '../../src/graphic/box.ts';
import { placeLabels, type LabelRequest } from '../../src/map/place-labels.ts';

const SIZE = { width: 400, height: 300 };

function request(id: string, x: number, y: number, required = false): LabelRequest {
  return { id, width: 60, height: 18, anchors: [{ x, y }], gap: 10, required };
}

it('hangs a lone name to the right of its mark', () => {
  const [label] = placeLabels([request('a', 200, 150)], [], SIZE);
  expect(label).toMatchObject({ dx: 10, dy: -9 });
});

it('turns a name inwards at the frame’s edge', () => {
  const [label] = placeLabels([request('a', 390, 150)], [], SIZE);
  expect(label?.dx).toBeLessThan(-60);
});

it('drops a name that has no room, but never a required one', () => {
  const wall = [{ left: 0, top: 0, right: 400, bottom: 300 }];
  const placed = placeLabels([request('a', 200, 150), request('b', 200, 150, true)], wall, SIZE);
  expect(placed.map(({ id }) => id)).toEqual(['b']);
});

it('never lays one optional name over another or over a mark, wherever the places are', () => {
  const place = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 25 }), (places) => {
      const requests = places.map(({ x, y }, i) => request(String(i), x, y));
      const marks = places.map((at) => boxAround(at, 6));
      const boxes = placeLabels(requests, marks, SIZE).map(({ id, dx, dy }) => {
        const at = places[Number(id)] ?? { x: 0, y: 0 };
        return { left: at.x + dx, top: at.y + dy, right: at.x + dx + 60, bottom: at.y + dy + 18 };
      });
      const all = [...boxes, ...marks];
      for (const [i, a] of boxes.entries()) {
        for (const [j, b] of all.entries()) {
          if (i === j) continue;
          const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          expect(width > 0 && height > 0 && width * height > 0.5).toBe(false);
        }
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(400);
      }
    }),
  );
});
