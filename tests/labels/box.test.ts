import { describe, expect, it } from 'vitest';
import { lengthWithin } from '../../src/labels/box.ts';

const BOX = { left: 10, top: 10, right: 30, bottom: 20 };
const line = (x1: number, y1: number, x2: number, y2: number) => ({
  from: { x: x1, y: y1 },
  to: { x: x2, y: y2 },
});

describe('the length of a line within a box', () => {
  it.each([
    ['across it', line(0, 15, 100, 15), 20],
    ['down through it', line(20, 100, 20, 0), 10],
    ['that ends in it', line(0, 15, 15, 15), 5],
    ['that lies in it', line(12, 12, 15, 16), 5],
    ['through two of its corners', line(10, 10, 30, 20), Math.hypot(20, 10)],
    ['beside it', line(0, 25, 100, 25), 0],
    ['that stops before it', line(0, 15, 9, 15), 0],
    ['past a corner', line(0, 15, 10, 40), 0],
    ['without a length', line(20, 15, 20, 15), 0],
  ])('%s', (_, segment, length) => {
    expect(lengthWithin(segment, BOX)).toBeCloseTo(length);
  });
});
