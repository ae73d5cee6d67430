import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runInTasks, tryEarly } from '../../src/graphic/task-queue.ts';

describe('work run in tasks', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs one piece a task, in order', () => {
    const done: number[] = [];
    runInTasks([1, 2, 3].map((piece) => () => done.push(piece)));
    expect(done).toEqual([]);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual([1]);
    vi.runAllTimers();
    expect(done).toEqual([1, 2, 3]);
  });

  it('does not run pieces that were cancelled', () => {
    const done: number[] = [];
    const undo = runInTasks([1, 2, 3].map((piece) => () => done.push(piece)));
    vi.advanceTimersToNextTimer();
    undo();
    vi.runAllTimers();
    expect(done).toEqual([1]);
  });

  it('continues after an early attempt that failed', () => {
    const done: number[] = [];
    const fail = () => {
      throw new Error('broken');
    };
    runInTasks([tryEarly(fail), () => done.push(2)]);
    vi.runAllTimers();
    expect(done).toEqual([2]);
  });
});
