import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/graphic/text-width.ts';
import type { StageData, StageEvent } from '../../src/story/stage.ts';
import type { SeriesTimeline } from '../../src/story/story.ts';
import { ANNOTATION_FONT, layoutAnnotations } from '../../src/timeline/annotation-layout.ts';
import { timeScale, windowOf } from '../../src/timeline/window.ts';

const WINDOW = windowOf({ from: '2000', to: '2009' });

function annotate(entries: { title: string; date: string }[], focus: string[], width = 300) {
  const events = entries.map(({ title, date }, i) => ({ id: `e${i}`, title, date }) as StageEvent);
  const timeline = { annotations: events.map(({ id }) => id) } as SeriesTimeline;
  const scale = timeScale(WINDOW, width);
  const frame = { scale, width, left: -30, right: width + 60, rows: 2, unit: 50 };
  return layoutAnnotations(timeline, { events } as StageData, focus, frame);
}

describe('layoutAnnotations', () => {
  it('puts a title into the row below where the unit stands in the first', () => {
    const [first] = annotate([{ title: 'Early', date: '2000-02' }], []);
    expect(first?.label?.row).toBe(1);
  });

  it('leaves out what is outside the window', () => {
    const [late] = annotate([{ title: 'Late', date: '2015' }], ['e0']);
    expect(late?.label).toBeUndefined();
  });

  it('spans what is known by its year alone, as far as the plot goes', () => {
    const [year, day] = annotate(
      [
        { title: 'Y', date: '2009' },
        { title: 'D', date: '2009-05-05' },
      ],
      [],
    );
    expect(year?.width).toBeCloseTo(30, 0);
    expect((year?.x ?? 0) + (year?.width ?? 0)).toBeLessThanOrEqual(300);
    expect(day?.width).toBe(0);
  });

  it('gives the focused their titles first', () => {
    const crowd = Array.from({ length: 6 }, (_, i) => ({
      title: `A rather long title ${i}`,
      date: `2005-0${i + 1}`,
    }));
    expect(annotate(crowd, ['e5']).find(({ id }) => id === 'e5')?.label).toBeDefined();
  });

  it('lets no title lie over another or under a line, whatever the events', () => {
    const entry = fc.record({
      title: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' }),
      date: fc
        .tuple(fc.integer({ min: 1998, max: 2012 }), fc.integer({ min: 10, max: 12 }))
        .map(([year, month]) => `${year}-${month}`),
    });
    const width = fc.integer({ min: 100, max: 1500 });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), width, (entries, width) => {
        const titles = annotate(entries, ['e1'], width).flatMap(({ x, label, focused }) => {
          if (!label) return [];
          const length = textWidth(label.text, ANNOTATION_FONT) * (focused ? 1.06 : 1);
          const left = label.anchor === 'start' ? x : x - length;
          return [{ row: label.row, left, right: left + length, x }];
        });
        for (const [i, a] of titles.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(-30.01);
          expect(a.right).toBeLessThanOrEqual(width + 60.01);
          for (const b of titles.filter((_, n) => n !== i)) {
            if (a.row === b.row)
              expect(a.left < b.right - 0.01 && b.left < a.right - 0.01).toBe(false);
            if (a.row < b.row) expect(b.left + 0.01 < a.x && a.x < b.right - 0.01).toBe(false);
          }
        }
      }),
    );
  });
});
