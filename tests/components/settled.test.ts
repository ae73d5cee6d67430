import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settling } from './settling.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('stands at first where it is wanted', () => {
  const { settled, undo } = settling('first');
  expect(settled.value).toBe('first');
  undo();
});

it('follows what rests, and passes over what does not', () => {
  const { settled, want, undo } = settling('first');
  const seen: string[] = [];
  for (const next of ['second', 'third']) {
    want(next);
    flushSync();
    vi.advanceTimersByTime(100);
    seen.push(settled.value);
  }
  vi.advanceTimersByTime(100);
  expect([...seen, settled.value]).toEqual(['first', 'first', 'third']);
  undo();
});

it('follows nothing more once it is undone', () => {
  const { settled, want, undo } = settling('first');
  want('second');
  flushSync();
  undo();
  vi.advanceTimersByTime(1000);
  expect(settled.value).toBe('first');
});
