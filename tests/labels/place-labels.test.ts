import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/labels/box.ts';
import { placeLabels, placeMost, type LabelRequest } from '../../src/labels/place-labels.ts';

const FRAME = { left: 0, top: 0, right: 100, bottom: 100 };

const box = (left: number, top = 0, width = 20, height = 10): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** A label that may stand at each of these px from the left, called by them. */
const at = (id: string, ...lefts: number[]): LabelRequest<number> => ({
  id,
  frame: FRAME,
  forms: [{ candidates: () => lefts.map((left) => ({ label: left, box: box(left) })) }],
});

const labelsOf = (
  requests: LabelRequest<unknown>[],
  obstacles: Box[] = [],
  lines: { from: { x: number; y: number }; to: { x: number; y: number } }[] = [],
) => placeLabels(requests, { obstacles, lines }).map(({ id, label }) => [id, label]);

describe('a label', () => {
  it('takes the first of its candidates that is free and inside its frame', () => {
    expect(labelsOf([at('a', 90, -5, 0, 50)], [box(10)])).toEqual([['a', 50]]);
  });

  it('leaves its place to one that was asked for before', () => {
    expect(labelsOf([at('a', 0), at('b', 10, 30)])).toEqual([
      ['a', 0],
      ['b', 30],
    ]);
  });

  it('is dropped where nothing is free', () => {
    expect(labelsOf([at('a', 0, 40)], [FRAME])).toEqual([]);
  });

  it('is set in another form only where the first has no room', () => {
    const whole = { candidates: () => [{ label: 'whole', box: box(0, 0, 60) }] };
    const cut = { candidates: () => [{ label: 'cut', box: box(0) }] };
    const request = { id: 'a', frame: FRAME, forms: [whole, cut] };
    expect(labelsOf([request])).toEqual([['a', 'whole']]);
    expect(labelsOf([request], [box(30)])).toEqual([['a', 'cut']]);
  });

  it('keeps clear of what one form alone avoids', () => {
    const { forms } = at('a', 0, 40);
    const forced = forms.map((form) => ({ ...form, avoid: [FRAME] }));
    const picky = forms.map((form) => ({ ...form, avoid: [box(10)] }));
    expect(labelsOf([{ id: 'a', frame: FRAME, forms: picky }])).toEqual([['a', 40]]);
    expect(labelsOf([{ id: 'a', frame: FRAME, forms: [...forced, ...forms] }])).toEqual([['a', 0]]);
  });

  it('rather stands beside a line than on it, as far as that costs less', () => {
    const line = { from: { x: 0, y: 5 }, to: { x: 20, y: 5 } };
    const costly = (cost: number): LabelRequest<number> => ({
      id: 'a',
      frame: FRAME,
      forms: [
        {
          candidates: () => [
            { label: 0, box: box(0) },
            { label: 40, box: box(40), cost },
          ],
        },
      ],
    });
    expect(labelsOf([costly(19)], [], [line])).toEqual([['a', 40]]);
    expect(labelsOf([costly(21)], [], [line])).toEqual([['a', 0]]);
  });

  it('needs room for what is drawn with it, and takes it from others', () => {
    const also = [box(0, 80)];
    const withMark: LabelRequest<number> = {
      id: 'a',
      frame: FRAME,
      forms: [{ candidates: () => [{ label: 0, box: box(0), also }] }],
    };
    expect(labelsOf([withMark], [box(10, 80)])).toEqual([]);
    const below = { label: 1, box: box(10, 80) };
    const other = { id: 'b', frame: FRAME, forms: [{ candidates: () => [below] }] };
    expect(labelsOf([withMark, other])).toEqual([['a', 0]]);
  });
});

it('keeps labels so many px apart', () => {
  const [a, b] = placeLabels([at('a', 0), at('b', 24, 26)], { obstacles: [] }, 6);
  expect([a?.label, b?.label]).toEqual([0, 26]);
});

describe('of several attempts', () => {
  const attempt = (...requests: LabelRequest<number>[]) => ({
    requests,
    ground: { obstacles: [] },
  });
  const few = attempt(at('a', 0, 40), at('b', 10));
  const most = attempt(at('b', 10), at('a', 0, 40));
  const other = attempt(at('b', 10), at('a', 50));

  it('the first that places most labels is chosen', () => {
    expect(placeMost([few, most, other], 0, () => 0)?.attempt).toBe(most);
  });

  it('one with fewer faults is chosen among those that place as many', () => {
    const faults = (placed: readonly { label: number }[]) =>
      placed.filter(({ label }) => label === 40).length;
    expect(placeMost([few, most, other], 0, faults)?.attempt).toBe(other);
  });

  it('none is made after one that places all without a fault', () => {
    function* attempts() {
      yield most;
      throw new Error('an attempt too many');
    }
    expect(placeMost(attempts(), 0, () => 0)?.placed).toHaveLength(2);
  });
});
