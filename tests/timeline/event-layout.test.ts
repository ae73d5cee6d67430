import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, overlap } from '../../src/graphic/box.ts';
import type { StageData, StageEvent } from '../../src/story/stage.ts';
import type { EventTimeline } from '../../src/story/story.ts';
import { labelBox } from '../../src/timeline/event-labels.ts';
import { layoutEvents } from '../../src/timeline/event-layout.ts';
import { boxOf } from '../../src/timeline/event-marks.ts';
import { fillLanes } from '../../src/timeline/lanes.ts';
import { AXIS_HEIGHT, windowOf } from '../../src/timeline/window.ts';

const TIMELINE: EventTimeline = {
  id: 'course',
  kind: 'events',
  title: 'A course',
  lanesBy: 'theme',
  lanes: ['ships', 'money'],
};
const WINDOW = windowOf({ from: '2024', to: '2024' });
/** Narrow: names stand over the lanes, and the plot, of 366 px within its insets, is a px a day. */
const SIZE = { width: 366 + 18, height: 130 };

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
    title: '',
    byline: '',
    licence: { name: '', url: '' },
    tiles: undefined,
    mapNames: [],
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

function layout(events: StageEvent[], focus: string[] = [], timeline = TIMELINE, size = SIZE) {
  return layoutEvents(fillLanes(timeline, data(events)), WINDOW, focus, size, {
    otherEvents: 'Others',
    allEvents: 'All',
  });
}

describe('layoutEvents', () => {
  it('draws a day as a dot in its middle', () => {
    const [mark] = layout([event('a', '2024-03-01')]).marks;
    expect(mark).toMatchObject({ shape: 'dot', x: 9 + 60.5, width: 0 });
  });

  it('keeps a mark on the first day whole', () => {
    const [mark] = layout([event('a', '2024-01-01')], ['a']).marks;
    expect(mark?.x).toBeGreaterThanOrEqual(7);
  });

  it('draws what is known by its month alone as a bar of that month', () => {
    const [mark] = layout([event('a', '2024-01')]).marks;
    expect(mark).toMatchObject({ shape: 'bar', x: 9, width: 31, precision: 'month' });
  });

  it('draws what lasted as a bar to the end of its last day', () => {
    const [mark] = layout([event('a', '2024-02-01', { end: '2024-02-20' })]).marks;
    expect(mark).toMatchObject({ shape: 'bar', x: 9 + 31 });
    expect(mark?.width).toBeCloseTo(20);
  });

  it('lays bars that overlap in rows of their own', () => {
    const { marks } = layout([event('a', '2024-02'), event('b', '2024-02')]);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(2);
  });

  it('keeps events outside the window, marked as such, so that they can slide in', () => {
    const { marks, titles } = layout([event('before', '1999'), event('inside', '2024-05-05')]);
    expect(marks.map(({ state }) => state)).toEqual(['outside', 'shown']);
    expect([...titles.keys()]).toEqual(['inside']);
  });

  it('drops events outside the window where they are very many', () => {
    const many = Array.from({ length: 300 }, (_, i) => event(`e${i}`, '1999'));
    expect(layout([...many, event('inside', '2024-05-05')]).marks).toHaveLength(1);
  });

  it('lays an event in the lane of its theme', () => {
    const { marks, names } = layout([event('a', '2024-05-05', { theme: 'money' })]);
    expect(marks[0]?.y).toBe(names.find(({ id }) => id === 'money')?.band.y);
  });

  it('lays an event in the lane of the first of its actors that has one', () => {
    const byActor = { ...TIMELINE, lanesBy: 'actor' as const, lanes: ['fiji'] };
    const events = [event('a', '2024-05-05', { actors: ['tonga', 'fiji'] })];
    expect(layout(events, [], byActor).marks[0]?.colour).toBe('green');
  });

  it('draws the focused last, so that they lie on top', () => {
    const { marks } = layout([event('b', '2024-05-05'), event('a', '2024-06-05')], ['b']);
    expect(marks.map((mark) => mark.event.id)).toEqual(['a', 'b']);
  });

  it('gathers events too close to tell apart into one mark with their count', () => {
    const { clusters, marks } = layout([
      event('a', '2024-05-01'),
      event('b', '2024-05-03'),
      event('far', '2024-09-01'),
    ]);
    expect(clusters.map(({ events }) => events.map(({ id }) => id))).toEqual([['a', 'b']]);
    expect(marks.filter(({ state }) => state === 'shown').map(({ event: { id } }) => id)).toEqual([
      'far',
    ]);
  });

  it('leaves a focused event out of any cluster and gives it its whole title', () => {
    const crowd = ['2024-05-01', '2024-05-03', '2024-05-05', '2024-05-07', '2024-05-09'];
    const id = 'it happened on 2024-05-05';
    const { clusters, titles } = layout(
      crowd.map((date) => event(`it happened on ${date}`, date)),
      [id],
    );
    expect(clusters.flatMap(({ events }) => events)).toHaveLength(4);
    expect(titles.get(id)?.text).toBe(id);
  });
});

describe('layoutEvents on a low, narrow screen', () => {
  const low = { width: 366 + 18, height: 60 };
  const events = [event('a', '2024-05-05'), event('b', '2024-08-05', { theme: 'money' })];

  it('keeps the lanes that the step speaks of and folds the others into one', () => {
    const { names, marks } = layout(events, ['a'], TIMELINE, low);
    expect(names.map(({ text }) => text)).toEqual(['Ships', 'Others']);
    expect(marks.find((mark) => mark.event.id === 'b')).toMatchObject({ colour: 'amber' });
  });

  it('folds all lanes into one where the step speaks of none', () => {
    expect(layout(events, [], TIMELINE, low).names.map(({ text }) => text)).toEqual(['All']);
  });
});

describe('layoutEvents, whatever the events and the screen', () => {
  const day = fc
    .integer({ min: -400, max: 800 })
    .map((n) => new Date(1704067200000 + n * 864e5).toISOString().slice(0, 10));
  const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, cut]) => text.slice(0, cut));
  const entry = fc.record({
    date,
    lasts: fc.option(day),
    title: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' }),
    focused: fc.boolean(),
    theme: fc.constantFrom('ships', 'money'),
  });
  const screen = fc.record({
    width: fc.integer({ min: 280, max: 3000 }),
    height: fc.integer({ min: 90, max: 500 }),
  });
  const anyLayout = fc.tuple(fc.array(entry, { maxLength: 120 }), screen).map(([entries, size]) => {
    const events = entries.map(({ date, lasts, title, theme }, i) =>
      event(`e${i}`, date, { title, theme, end: lasts && lasts > date ? lasts : undefined }),
    );
    const focus = entries.flatMap(({ focused }, i) => (focused && i % 7 === 0 ? [`e${i}`] : []));
    return { events, focus, size, ...layout(events, focus, TIMELINE, size) };
  });

  it('lets no title lie over another or leave the plot', () => {
    fc.assert(
      fc.property(anyLayout, ({ titles, focus, plot }) => {
        const frame = { left: 0, top: 0, right: plot.width, bottom: plot.height };
        const boxes = [...titles].map(([id, title]) => labelBox(title, focus.includes(id)));
        for (const [i, box] of boxes.entries()) {
          expect(isWithin(box, frame)).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(0);
        }
      }),
    );
  });

  it('lets no title lie over a mark or a cluster', () => {
    fc.assert(
      fc.property(anyLayout, ({ titles, focus, marks, clusters, plot }) => {
        const shown = marks.filter(({ state }) => state === 'shown');
        const taken = [...shown, ...clusters].map((mark) => boxOf(mark, plot.width));
        for (const [id, title] of titles) {
          const box = labelBox(title, focus.includes(id));
          for (const mark of taken) expect(overlap(box, mark)).toBe(0);
        }
      }),
    );
  });

  it('shows every event of the window once, as a mark or in a cluster, inside the plot', () => {
    fc.assert(
      fc.property(anyLayout, ({ marks, clusters, plot, size }) => {
        const shown = marks.filter(({ state }) => state === 'shown');
        const outside = marks.filter(({ state }) => state === 'outside');
        const counted = [
          ...shown.map(({ event: { id } }) => id),
          ...clusters.flatMap(({ events }) => events.map(({ id }) => id)),
        ];
        expect(new Set(counted).size).toBe(counted.length);
        expect(outside.every(({ event: { id } }) => !counted.includes(id))).toBe(true);
        for (const mark of [...shown, ...clusters]) {
          const box = boxOf(mark, plot.width);
          expect(box.left).toBeGreaterThanOrEqual(-0.01);
          expect(box.right).toBeLessThanOrEqual(plot.width + 0.01);
          expect(mark.y).toBeGreaterThan(0);
          expect(mark.y).toBeLessThan(size.height - AXIS_HEIGHT);
        }
      }),
    );
  });

  it('lets no unfocused dot or cluster of a lane lie over another', () => {
    fc.assert(
      fc.property(anyLayout, ({ marks, clusters, plot }) => {
        const dots = marks.filter((m) => m.state === 'shown' && m.shape === 'dot' && !m.focused);
        const all = [...dots, ...clusters];
        for (const [i, a] of all.entries()) {
          for (const b of all.slice(i + 1).filter(({ colour }) => colour === a.colour)) {
            expect(overlap(boxOf(a, plot.width), boxOf(b, plot.width))).toBeLessThan(0.01);
          }
        }
      }),
    );
  });
});
