import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ahead, inTurn } from '../../src/graphic/task-queue.ts';

describe('work done in turn', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('does one piece a task, in their order', () => {
    const done: number[] = [];
    inTurn([1, 2, 3].map((piece) => () => done.push(piece)));
    expect(done).toEqual([]);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual([1]);
    vi.runAllTimers();
    expect(done).toEqual([1, 2, 3]);
  });

  it('leaves what is called off', () => {
    const done: number[] = [];
    const undo = inTurn([1, 2, 3].map((piece) => () => done.push(piece)));
    vi.advanceTimersToNextTimer();
    undo();
    vi.runAllTimers();
    expect(done).toEqual([1]);
  });

  it('goes on after what could not be made ahead', () => {
    const done: number[] = [];
    const fail = () => {
      throw new Error('broken');
    };
    inTurn([ahead(fail), () => done.push(2)]);
    vi.runAllTimers();
    expect(done).toEqual([2]);
  });
});
