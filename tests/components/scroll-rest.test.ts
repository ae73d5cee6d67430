import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { debouncedByScroll, whenScrollRests } from '../../src/reading/scroll-rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  window.scrollY = 0;
});

/** Scrolls for so many ms, at so many px a second. */
function scroll(ms: number, speed: number): void {
  for (let at = 0; at < ms; at += 20) {
    window.scrollY += speed / 50;
    window.dispatchEvent(new Event('scroll'));
    vi.advanceTimersByTime(20);
  }
}

describe('work that waits until scrolling rests', () => {
  it('is done once, soon after fast scrolling has ended', () => {
    const work = vi.fn();
    whenScrollRests(work);
    scroll(3000, 1500);
    expect(work).not.toHaveBeenCalled();
    scroll(300, 0);
    scroll(2000, 1500);
    expect(work).toHaveBeenCalledOnce();
  });

  it('is done soon where a reader scrolls as one who reads, down or up', () => {
    for (const speed of [200, -200]) {
      const work = vi.fn();
      whenScrollRests(work);
      scroll(160, speed);
      expect(work).toHaveBeenCalledOnce();
    }
  });

  it('is never done once it is cancelled', () => {
    const work = vi.fn();
    whenScrollRests(work)();
    scroll(2000, 0);
    expect(work).not.toHaveBeenCalled();
  });
});

describe('work debounced by scrolling', () => {
  it('is done at once for a reader who rests, reads on or has just jumped', () => {
    const work = vi.fn();
    const call = debouncedByScroll(work);
    call();
    scroll(1000, 300);
    call();
    vi.advanceTimersByTime(300);
    scroll(20, 100_000);
    call();
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('is done once for a reader who rushes past, when they have slowed down', () => {
    const work = vi.fn();
    const call = debouncedByScroll(work);
    for (let i = 0; i < 10; i++) {
      scroll(200, 1500);
      call();
    }
    expect(work).not.toHaveBeenCalled();
    scroll(300, 200);
    expect(work).toHaveBeenCalledOnce();
  });
});
