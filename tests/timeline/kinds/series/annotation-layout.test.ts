import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/labels/text-width.ts';
import type { StageData, StageEvent } from '../../../../src/story/stage.ts';
import type { SeriesTimeline } from '../../../../src/schema/story.ts';
import {
  ANNOTATION_FONT,
  layoutAnnotations,
} from '../../../../src/timeline/kinds/series/annotation-layout.ts';
import { timeScale, windowOf } from '../../../../src/timeline/window.ts';
import { anyDate, anyDates } from '../../../support/any-date.ts';
import { faultsOf } from '../../../support/boxes.ts';

const WINDOW = windowOf({ from: '2000', to: '2009' });

function annotate(
  entries: { title: string; date: string }[],
  focus: string[],
  { width = 300, window = WINDOW, rows = 2 } = {},
) {
  const events = entries.map(({ title, date }, i) => ({ id: `e${i}`, title, date }) as StageEvent);
  const timeline = { annotations: events.map(({ id }) => id) } as SeriesTimeline;
  const scale = timeScale(window, width);
  const frame = { scale, width, left: -30, right: width + 60, rows, unit: 50 };
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

  it('lets no title lie over another, over the unit or under a line, nor leave its frame, whatever the events', () => {
    const entry = fc.record({
      title: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' }),
      date: anyDate,
    });
    const setting = fc.record({
      entries: fc.array(entry, { maxLength: 12 }),
      window: anyDates.map(windowOf),
      width: fc.integer({ min: 280, max: 3000 }),
      rows: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(setting, ({ entries, ...screen }) => {
        const { width, rows } = screen;
        const all = annotate(entries, ['e1', 'e3'], screen);
        for (const { x, label, width: shade } of all) {
          expect(label && !(x >= 0 && x + shade <= width + 0.01)).not.toBe(true);
        }
        const titles = all.flatMap(({ x, label, focused }) => {
          if (!label) return [];
          const length = textWidth(label.text, ANNOTATION_FONT, focused ? 650 : 400);
          const left = label.anchor === 'start' ? x : x - length;
          return [{ left, right: left + length, top: label.row, bottom: label.row + 1, x }];
        });
        const unit = { left: -30, right: 20, top: 0, bottom: 1 };
        const frame = { left: -30, right: width + 60, top: 0, bottom: rows };
        expect(faultsOf([unit, ...titles], frame)).toEqual([]);
        for (const line of titles) {
          const crossed = titles.filter(
            ({ left, right, top }) =>
              top > line.top && left + 0.01 < line.x && line.x < right - 0.01,
          );
          expect(crossed).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
