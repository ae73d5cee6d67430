import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/labels/text-width.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { layoutTicks, TICK_FONT } from '../../src/timeline/ticks.ts';
import { timeScale, windowOf } from '../../src/timeline/window.ts';

const LANGUAGES = ['en', 'ru', 'az', 'ar', 'zh', 'fa'];

function ticksOf(
  from: string,
  to: string,
  width: number,
  over = { left: 0, right: 0 },
  language = 'en',
) {
  const { tick } = createFormat(language);
  const window = windowOf({ from, to });
  return layoutTicks({ window, scale: timeScale(window, width), width, over }, tick);
}

const texts = (from: string, to: string, width: number) =>
  ticksOf(from, to, width).map(({ text }) => text);

describe('layoutTicks', () => {
  it('names years in a window of decades', () => {
    expect(texts('1991', '2024', 340)).toEqual(['2000', '2010', '2020']);
  });

  it('names days in a window of weeks, and the month where it changes', () => {
    const months = texts('2024-06-20', '2024-07-13', 800).filter((text) => /[A-Z]/.test(text));
    expect(months).toEqual(['20 Jun', '2 Jul']);
  });

  it('stands at whole days even in a window of hours', () => {
    const ticks = ticksOf('2024-07-09', '2024-07-09', 800);
    expect(ticks.length).toBeGreaterThan(0);
    for (const { time } of ticks) expect(time % 86_400_000).toBe(0);
  });

  it('speaks the story’s language', () => {
    const months = (language: string) =>
      ticksOf('2024-03', '2024-08', 700, { left: 0, right: 0 }, language).map(({ text }) => text);
    expect(months('ru')[1]).toMatch(/^апр/);
    expect(months('az')[1]).toBe('apr');
    expect(months('zh')[1]).toBe('4月');
    expect(months('ar')[1]).toBe('أبريل');
    expect(months('fa')[1]).toBe('آوریل');
  });

  it('is the same in every time zone', () => {
    const there = (zone: string) => {
      process.env['TZ'] = zone;
      return ticksOf('2024-03', '2024-11', 600).map(({ time }) => time);
    };
    const before = process.env['TZ'];
    const [tokyo, newYork] = [there('Asia/Tokyo'), there('America/New_York')];
    process.env['TZ'] = before ?? 'UTC';
    expect(tokyo).toEqual(newYork);
  });

  it('lets no two labels touch and none leave its room, at any width, in any window and language', () => {
    const year = fc.integer({ min: 1, max: 2200 }).map((n) => String(n).padStart(4, '0'));
    const date = fc.oneof(
      year,
      fc.tuple(year, fc.integer({ min: 10, max: 12 })).map(([y, m]) => `${y}-${m}`),
      fc.tuple(year, fc.integer({ min: 10, max: 28 })).map(([y, d]) => `${y}-06-${d}`),
    );
    const over = fc.record({ left: fc.nat(80), right: fc.nat(80) });
    fc.assert(
      fc.property(
        date,
        date,
        fc.integer({ min: 60, max: 3000 }),
        over,
        fc.constantFrom(...LANGUAGES),
        (a, b, width, over, language) => {
          const [from, to] = a < b ? [a, b] : [b, a];
          const boxes = ticksOf(from, to, width, over, language).map(({ labelX, text }) => {
            const half = textWidth(text, TICK_FONT) / 2;
            return { left: labelX - half, right: labelX + half };
          });
          expect(boxes.length).toBeGreaterThan(0);
          for (const [i, box] of boxes.entries()) {
            expect(box.left).toBeGreaterThanOrEqual((boxes[i - 1]?.right ?? -over.left - 1) + 0.9);
            expect(box.right).toBeLessThanOrEqual(width + over.right + 0.01);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
