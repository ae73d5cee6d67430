import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/bench/figures.ts';

import { readTrace, stepCosts } from '../../src/bench/trace.ts';

const [PID, TID] = [1, 2];

/** ms, as Chromium writes them. */
function traced(name: string, start: number, length: number, work = length, tid = TID) {
  return { name, ph: 'X', pid: PID, tid, ts: start * 1000, dur: length * 1000, tdur: work * 1000 };
}

function mark(at: number) {
  return { name: 'step', ph: 'I', pid: PID, tid: TID, ts: at * 1000 };
}

describe('stepCosts', () => {
  const events = [
    traced('RunTask', 0, 10),
    mark(6),
    traced('RunTask', 20, 8),
    traced('Commit', 27, 1),
    traced('RunTask', 40, 5),
    traced('RunTask', 50, 3),
    traced('RunTask', 60, 30, 30, 9),
    traced('RunTask', 100, 10),
    mark(109),
  ];

  it('counts from the moment the step is known to the frame that shows it', () => {
    expect(stepCosts(readTrace(events, 'step'))[0]?.change).toBeCloseTo(4 + 8);
  });

  it('counts the motion after it apart, and neither other threads nor the next step', () => {
    const [first] = stepCosts(readTrace(events, 'step'));
    expect(first?.longest).toBeCloseTo(5);
    expect(first?.whole).toBeCloseTo(4 + 8 + 5 + 3);
  });

  it('counts the thread’s own work, not the time that others took from it', () => {
    const slowed = [
      traced('RunTask', 0, 10, 5),
      mark(0),
      traced('RunTask', 20, 8, 2),
      traced('Commit', 27, 1),
    ];
    expect(stepCosts(readTrace(slowed, 'step'))[0]?.change).toBeCloseTo(7);
  });

  it('says so where the page marked no step', () => {
    expect(() => readTrace([traced('RunTask', 0, 1)], 'step')).toThrow('no mark "step"');
  });
});

it('finds medians and the slow end', () => {
  const values = [5, 1, 4, 2, 3];
  expect(quantile(values, 0.5)).toBe(3);
  expect(quantile(values, 0.95)).toBe(5);
});
