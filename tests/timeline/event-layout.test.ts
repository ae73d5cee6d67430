import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/graphic/text-width.ts';
import type { StageData, StageEvent } from '../../src/story/stage.ts';
import type { EventTimeline } from '../../src/story/story.ts';
import { EVENT_FONT, layoutEvents } from '../../src/timeline/event-layout.ts';
import { windowOf } from '../../src/timeline/window.ts';

const TIMELINE: EventTimeline = {
  id: 'course',
  kind: 'events',
  title: 'A course',
  lanesBy: 'theme',
  lanes: ['ships', 'money'],
};
const WINDOW = windowOf({ from: '2024', to: '2024' });
const SIZE = { width: 366, height: 100 };

function event(id: string, date: string, more: Partial<StageEvent> = {}): StageEvent {
  return {
    id,
    date,
    title: id,
    end: undefined,
    scheduled: false,
    actors: ['fiji'],
    place: 'suva',
    theme: 'ships',
    status: 'confirmed',
    ...more,
  };
}

function data(events: StageEvent[]): StageData {
  return {
    language: 'en',
    opening: { alt: '', scene: {} as StageData['opening']['scene'] },
    steps: [],
    places: [],
    actors: [{ id: 'fiji', name: 'Fiji', kind: 'state', colour: 'green', countries: [] }],
    links: [],
    linkKinds: [],
    themes: [
      { id: 'ships', name: 'Ships', colour: 'blue' },
      { id: 'money', name: 'Money', colour: 'amber' },
    ],
    timelines: [TIMELINE],
    events,
    series: [],
  };
}

function layout(events: StageEvent[], focus: string[] = [], timeline = TIMELINE) {
  return layoutEvents(timeline, data(events), WINDOW, focus, SIZE);
}

describe('layoutEvents', () => {
  it('draws a day as a dot in its middle', () => {
    const [mark] = layout([event('a', '2024-01-01')]).marks;
    expect(mark).toMatchObject({ shape: 'dot', x: 0.5, width: 0 });
  });

  it('draws what is known by its month alone as a bar of that month', () => {
    const [mark] = layout([event('a', '2024-01')]).marks;
    expect(mark).toMatchObject({ shape: 'bar', x: 0, width: 31, precision: 'month' });
  });

  it('draws what lasted as a bar to the end of its last day', () => {
    const [mark] = layout([event('a', '2024-02-01', { end: '2024-02-20' })]).marks;
    expect(mark).toMatchObject({ shape: 'bar', x: 31 });
    expect(mark?.width).toBeCloseTo(20);
  });

  it('keeps events outside the window, marked as such, so that they can slide in', () => {
    const { marks } = layout([event('before', '1999'), event('inside', '2024-05-05')]);
    expect(marks.map(({ inWindow }) => inWindow)).toEqual([false, true]);
    expect(marks[0]?.label).toBeUndefined();
  });

  it('lays an event in the lane of its theme', () => {
    const [mark] = layout([event('a', '2024-05-05', { theme: 'money' })]).marks;
    expect(mark?.lane).toMatchObject({ id: 'money', y: 75 });
  });

  it('lays an event in the lane of the first of its actors that has one', () => {
    const byActor = { ...TIMELINE, lanesBy: 'actor' as const, lanes: ['fiji'] };
    const [mark] = layout(
      [event('a', '2024-05-05', { actors: ['tonga', 'fiji'] })],
      [],
      byActor,
    ).marks;
    expect(mark?.lane.id).toBe('fiji');
  });

  it('draws the focused last, so that they lie on top', () => {
    const { marks } = layout([event('b', '2024-05-05'), event('a', '2024-06-05')], ['b']);
    expect(marks.map((mark) => mark.event.id)).toEqual(['a', 'b']);
  });

  it('moves the title of a focused event off its line where others crowd it', () => {
    const crowd = ['2024-05-01', '2024-05-03', '2024-05-05', '2024-05-07', '2024-05-09'];
    const { marks } = layout(
      crowd.map((date) => event(`it happened on ${date}`, date)),
      ['it happened on 2024-05-05'],
    );
    const focused = marks.find((mark) => mark.focused);
    expect(focused?.label?.text).toBe('it happened on 2024-05-05');
    expect(focused?.label?.dy).not.toBe(0);
  });

  it('lets no two titles of a lane overlap, whatever the events', () => {
    const day = fc
      .integer({ min: 0, max: 365 })
      .map((n) => new Date(1704067200000 + n * 864e5).toISOString().slice(0, 10));
    const titles = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' });
    const entry = fc.record({ date: day, title: titles, focused: fc.boolean() });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        const events = entries.map(({ date, title }, i) => event(`e${i}`, date, { title }));
        const focus = entries.flatMap(({ focused }, i) => (focused ? [`e${i}`] : []));
        const labels = layout(events, focus).marks.flatMap(({ label }) => (label ? [label] : []));
        const boxes = labels.map(({ text, x, dy, anchor }) => {
          const width = textWidth(text, EVENT_FONT);
          return {
            dy,
            left: anchor === 'start' ? x : x - width,
            right: anchor === 'start' ? x + width : x,
          };
        });
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            expect(a.dy === b.dy && a.left < b.right - 0.01 && b.left < a.right - 0.01).toBe(false);
          }
          expect(a.left).toBeGreaterThanOrEqual(-0.01);
          expect(a.right).toBeLessThanOrEqual(SIZE.width + 0.01);
        }
      }),
    );
  });
});
