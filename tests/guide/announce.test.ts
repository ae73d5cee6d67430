/** What is said of the steps to those who listen. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announcer } from '../../src/guide/guide.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A region that notes all that is written into it, and steps of which the last two show the same. */
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

it('says a step on which the reader has settled, and none on the way there', () => {
  const { said, tell } = listening();
  for (const step of ['b', 'a', 'b', 'a']) {
    tell(step);
    vi.advanceTimersByTime(300);
  }
  expect(said).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(said).toEqual(['A map.']);
});

it('says nothing twice, and nothing above the first step', () => {
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
