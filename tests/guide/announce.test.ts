/** Announcements of steps to screen readers. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announcer } from '../../src/guide/guide.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A live region that records its texts, and steps of which the last two have the same text alternative. */
function listening() {
  const said: string[] = [];
  const region = {
    get textContent() {
      return said.at(-1) ?? '';
    },
    set textContent(text: string) {
      said.push(text);
    },
  };
  const alts: Record<string, string> = { a: 'A map.', b: 'A chart.', c: 'A chart.' };
  return { said, tell: announcer(region as HTMLElement, (step) => alts[step]) };
}

it('announces a step once the reader stays there, and none on the way', () => {
  const { said, tell } = listening();
  for (const step of ['b', 'a', 'b', 'a']) {
    tell(step);
    vi.advanceTimersByTime(300);
  }
  expect(said).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(said).toEqual(['A map.']);
});

it('announces nothing twice, and nothing above the first step', () => {
  const { said, tell } = listening();
  for (const step of ['b', 'b', 'c', undefined, 'unknown']) {
    tell(step);
    vi.advanceTimersByTime(1000);
  }
  expect(said).toEqual(['A chart.']);
  tell('a');
  tell(undefined);
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['A chart.']);
});
