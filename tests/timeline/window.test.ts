import { describe, expect, it } from 'vitest';
import { layoutTicks, timeScale, windowOf } from '../../src/timeline/window.ts';

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

describe('layoutTicks', () => {
  it('names years in a window of decades', () => {
    const ticks = layoutTicks(windowOf({ from: '1991', to: '2024' }), 800, 80);
    expect(new Set(ticks.map(({ unit }) => unit))).toEqual(new Set(['year']));
  });

  it('names days in a window of weeks, and the month where it changes', () => {
    const ticks = layoutTicks(windowOf({ from: '2024-06-20', to: '2024-07-13' }), 800, 80);
    expect(ticks.every(({ unit }) => unit === 'day')).toBe(true);
    const leading = ticks
      .filter(({ leads }) => leads)
      .map(({ time }) => new Date(time).getUTCMonth());
    expect(leading).toEqual([5, 6]);
  });

  it('stands at whole days even in a window of hours', () => {
    const ticks = layoutTicks(windowOf({ from: '2024-07-09', to: '2024-07-09' }), 800, 80);
    expect(ticks.length).toBeGreaterThan(0);
    for (const { time } of ticks) expect(time % 86_400_000).toBe(0);
  });

  it('is the same in every time zone', () => {
    const window = windowOf({ from: '2024-03', to: '2024-11' });
    const there = (zone: string) => {
      process.env['TZ'] = zone;
      return layoutTicks(window, 600, 70).map(({ time }) => time);
    };
    const before = process.env['TZ'];
    const [tokyo, newYork] = [there('Asia/Tokyo'), there('America/New_York')];
    process.env['TZ'] = before ?? 'UTC';
    expect(tokyo).toEqual(newYork);
  });
});

it('maps the window’s ends to the plot’s ends', () => {
  const window = windowOf({ from: '2020', to: '2020' });
  const scale = timeScale(window, 366);
  expect(scale(window.start)).toBe(0);
  expect(scale(window.end)).toBe(366);
});
