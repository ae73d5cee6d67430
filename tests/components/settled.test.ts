import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settling } from './settling.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('has the wanted value at first', () => {
  const { settled, undo } = settling('first');
  expect(settled.value).toBe('first');
  undo();
});

it('follows a value that rests, and skips those that do not', () => {
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

it('stops following once its effects are destroyed', () => {
  const { settled, want, undo } = settling('first');
  want('second');
  flushSync();
  undo();
  vi.advanceTimersByTime(1000);
  expect(settled.value).toBe('first');
});
