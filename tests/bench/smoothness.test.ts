import { describe, expect, it } from 'vitest';
import { longTasksIn, smoothnessOf } from '../../src/bench/smoothness.ts';

const longTasks = [
  { start: 10, duration: 60 },
  { start: 100, duration: 80 },
  { start: 300, duration: 70 },
];

describe('smoothnessOf', () => {
  it('counts the frames of a second over the time that they took', () => {
    const notes = { frames: [0, 20, 40, 60, 80, 100], longTasks: [] };
    expect(smoothnessOf(notes, 0, 100)).toMatchObject({ framesPerSecond: 50, worstGap: 20 });
  });

  it('finds the worst gap, and only in the time that is asked for', () => {
    const notes = { frames: [0, 500, 510, 520, 560, 570, 900], longTasks: [] };
    expect(smoothnessOf(notes, 500, 600).worstGap).toBe(40);
  });

  it('tells the long tasks of that time alone', () => {
    const notes = { frames: [100, 110, 300], longTasks };
    expect(smoothnessOf(notes, 100, 300)).toMatchObject({ longTasks: 1, longTime: 80 });
  });

  it('takes a page that did not move for a failed measurement', () => {
    expect(() => smoothnessOf({ frames: [5], longTasks: [] }, 0, 100)).toThrow(RangeError);
  });
});

describe('longTasksIn', () => {
  it('adds up how long they lasted', () => {
    expect(longTasksIn({ frames: [], longTasks }, 0, 300)).toEqual({ longTasks: 2, longTime: 140 });
  });
});
