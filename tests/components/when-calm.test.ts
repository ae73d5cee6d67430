import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unhurried, whenCalm } from '../../src/graphic/when-calm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Scrolls all the time for so many ms. */
function scroll(ms: number): void {
  for (let at = 0; at < ms; at += 50) {
    window.dispatchEvent(new Event('scroll'));
    vi.advanceTimersByTime(50);
  }
}

describe('what waits for calm', () => {
  it('is done once, soon after the last scrolling', () => {
    const work = vi.fn();
    whenCalm(work);
    scroll(400);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(150);
    scroll(2000);
    expect(work).toHaveBeenCalledOnce();
  });

  it('is done within a second, however long the scrolling goes on', () => {
    const work = vi.fn();
    whenCalm(work);
    scroll(1050);
    expect(work).toHaveBeenCalledOnce();
  });

  it('is never done once it is called off', () => {
    const work = vi.fn();
    whenCalm(work)();
    scroll(2000);
    expect(work).not.toHaveBeenCalled();
  });
});

describe('what is unhurried', () => {
  it('is done at once where calls are far apart', () => {
    const work = vi.fn();
    const call = unhurried(work);
    call();
    vi.advanceTimersByTime(700);
    call();
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is done once more at the end of calls that follow fast upon each other', () => {
    const work = vi.fn();
    const call = unhurried(work);
    for (let i = 0; i < 10; i++) {
      call();
      scroll(200);
    }
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(150);
    expect(work).toHaveBeenCalledTimes(2);
  });
});
