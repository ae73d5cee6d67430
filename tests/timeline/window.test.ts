import { describe, expect, it } from 'vitest';
import { timeScale, windowOf } from '../../src/timeline/window.ts';

describe('windowOf', () => {
  it('reaches from the start of its first date to the end of its last', () => {
    const { start, end } = windowOf({ from: '2024-06', to: '2024-07-13' });
    expect(new Date(start).toISOString()).toBe('2024-06-01T00:00:00.000Z');
    expect(new Date(end).toISOString()).toBe('2024-07-14T00:00:00.000Z');
  });

  it('refuses a window of dates that do not exist', () => {
    expect(() => windowOf({ from: '2024-02-30', to: '2024' })).toThrow(RangeError);
  });
});

it('maps the window’s ends to the plot’s ends', () => {
  const window = windowOf({ from: '2020', to: '2020' });
  const scale = timeScale(window, 366);
  expect(scale(window.start)).toBe(0);
  expect(scale(window.end)).toBe(366);
});
