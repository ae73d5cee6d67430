import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, isWithin, overlap, type Box } from '../../src/graphic/box.ts';
import { textWidth } from '../../src/graphic/text-width.ts';
import { en } from '../../src/i18n/en.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { parseDate, spanOf } from '../../src/story/dates.ts';
import type { StageData, StageEvent } from '../../src/story/stage.ts';
import type { EventTimeline } from '../../src/story/story.ts';
import { KEY_FONT, KEY_HEIGHT, KEY_MARK, KEY_TEXT } from '../../src/timeline/event-key.ts';
import { labelBox, linesOf } from '../../src/timeline/event-labels.ts';
import { layoutEvents, type EventLayout } from '../../src/timeline/event-layout.ts';
import { boxOf } from '../../src/timeline/event-marks.ts';
import { nameBox } from '../../src/timeline/lane-names.ts';
import { LEAST_BAND } from '../../src/timeline/lane-room.ts';
import { fillLanes } from '../../src/timeline/lanes.ts';
import { layoutTicks, TICK_FONT } from '../../src/timeline/ticks.ts';
import { windowOf, type TimeWindow } from '../../src/timeline/window.ts';

const TIMELINE: EventTimeline = {
  id: 'course',
  kind: 'events',
  title: 'A course',
  lanesBy: 'theme',
  lanes: ['ships', 'money'],
};
const WORDS = { ...en.graphics, otherEvents: 'Others', allEvents: 'All' };
const { tick } = createFormat('en');
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
      { id: 'plans', name: 'Plans', colour: 'red' },
    ],
    timelines: [TIMELINE],
    events,
    series: [],
  };
}

function layout(events: StageEvent[], focus: string[] = [], timeline = TIMELINE, size = SIZE) {
  return layoutEvents(fillLanes(timeline, data(events)), WINDOW, focus, size, WORDS);
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
    expect(titles.get(id)?.lines.join(' ')).toBe(id);
  });
});

describe('the lanes', () => {
  const wide = (height: number, focus: string[]) => {
    const events = [event('a', '2024-05-05'), event('b', '2024-08-05', { theme: 'money' })];
    const timeline = { ...TIMELINE, lanes: ['ships', 'money', 'plans'] };
    const { names, plot } = layout(events, focus, timeline, { width: 800, height });
    return { heights: names.map(({ band }) => band.height), foot: plot.height - 8 };
  };
  const sum = (heights: number[]) => heights.reduce((total, height) => total + height, 0);

  it('share the height evenly where it is enough, or nothing is in focus', () => {
    expect(new Set(wide(400, ['a']).heights).size).toBe(1);
    expect(new Set(wide(180, []).heights).size).toBe(1);
  });

  it('leave room for titles to those in focus, and never more than there is', () => {
    const one = wide(180, ['a']);
    expect(one.heights[0]).toBe(64);
    expect(one.heights[1]).toBeGreaterThanOrEqual(LEAST_BAND);
    expect(sum(one.heights)).toBeCloseTo(one.foot);
    const two = wide(150, ['a', 'b']);
    expect(two.heights[0]).toBe(two.heights[1]);
    expect(two.heights[2]).toBeCloseTo(LEAST_BAND);
    expect(sum(two.heights)).toBeCloseTo(two.foot);
  });
});

describe('the name of a lane over its line', () => {
  const anchors = (date: string, focus: string[]) => {
    const title = 'Ships of four fleets meet in the harbour of Suva';
    const events = [event('a', date, { title }), event('beside it', '2024-02-02')];
    const size = { ...SIZE, height: 110 };
    return layout(events, focus, TIMELINE, size).names.map(({ anchor }) => anchor);
  };

  it('makes way at the left for the title of an event in focus', () => {
    expect(anchors('2024-01-02', ['a'])).toEqual(['end', 'start']);
  });

  it('stands at the left where no title in focus needs its place', () => {
    expect(anchors('2024-01-02', [])).toEqual(['start', 'start']);
    expect(anchors('2024-07-02', ['a'])).toEqual(['start', 'start']);
  });
});

describe('the key', () => {
  const tall = { width: 800, height: 200 };
  const kinds = (events: StageEvent[], size = tall) =>
    layout(events, [], TIMELINE, size).key.map(({ kind }) => kind);

  it('explains the kinds of marks that are seen, and no others', () => {
    const events = [
      event('a', '2024-02-05', { status: 'disputed' }),
      event('b', '2024-05', { status: 'reported' }),
      event('c', '2024-08-05', { scheduled: true }),
      event('d', '2024-10-05', { end: '2024-11-05' }),
    ];
    expect(kinds(events)).toEqual([
      'confirmed',
      'reported',
      'disputed',
      'scheduled',
      'lasting',
      'vague',
    ]);
    expect(kinds([event('a', '2024-02-05', { status: 'reported' })])).toEqual(['reported']);
  });

  it('is left out where all is plain', () => {
    expect(kinds([event('a', '2024-02-05')])).toEqual([]);
  });

  it('says no more than fits', () => {
    const events = [event('a', '2024-02', { status: 'reported' })];
    expect(kinds(events, { width: 280, height: 200 })).toEqual(['reported', 'vague']);
    expect(kinds(events, { width: 120, height: 200 })).toEqual(['reported']);
    expect(kinds(events, { width: 280, height: 120 })).toEqual([]);
  });
});

describe('layoutEvents on a low screen', () => {
  const low = { width: 384, height: 110 };
  const timeline = { ...TIMELINE, lanes: ['ships', 'money', 'plans'] };
  const events = [event('a', '2024-05-05'), event('b', '2024-08-05', { theme: 'money' })];

  it('keeps the lanes that the step speaks of and folds the others into one', () => {
    const { names, marks } = layout(events, ['a'], timeline, low);
    expect(names.map(({ text }) => text)).toEqual(['Ships', 'Others']);
    expect(marks.find((mark) => mark.event.id === 'b')).toMatchObject({ colour: 'amber' });
  });

  it('keeps the fullest lanes, as many as there is room for, where the step speaks of none', () => {
    const more = [...events, event('c', '2024-09-05', { theme: 'money' })];
    const names = (size: typeof low) =>
      layout(more, [], timeline, size).names.map(({ text }) => text);
    expect(names(low)).toEqual(['Money', 'Others']);
    expect(names({ width: 384, height: 200 })).toEqual(['Ships', 'Money', 'Plans']);
  });

  it('keeps the lanes of most events that the step speaks of, where there is not room for all of them', () => {
    const more = [...events, event('c', '2024-09-05', { theme: 'money' })];
    const { names } = layout(more, ['a', 'b', 'c'], timeline, low);
    expect(names.map(({ text }) => text)).toEqual(['Money', 'Others']);
  });

  it('folds all lanes into one where there is room for no more', () => {
    const names = (height: number) => layout(events, ['a'], timeline, { width: 800, height }).names;
    expect(names(60).map(({ text }) => text)).toEqual(['All']);
  });

  it('gathers two events of one day in focus where the lane is low, under the title of the first', () => {
    const both = [event('a', '2024-05-05'), event('b', '2024-05-05')];
    const { clusters, titles } = layout(both, ['b', 'a'], TIMELINE, { width: 800, height: 74 });
    expect(clusters).toMatchObject([{ focused: true, events: [{ id: 'a' }, { id: 'b' }] }]);
    expect([...titles.keys()]).toEqual(['a']);
  });

  it('lays two events of one day in focus in rows of their own where the lane has room', () => {
    const both = [event('a', '2024-05-05'), event('b', '2024-05-05')];
    const { marks, clusters } = layout(both, ['b', 'a'], TIMELINE, { width: 800, height: 100 });
    expect(clusters).toEqual([]);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(2);
  });
});

describe('layoutEvents, whatever the events and the screen', () => {
  const THEMES = Array.from({ length: 12 }, (_, i) => `lane-${i}`);
  const COLOURS = ['blue', 'red', 'green', 'violet', 'amber', 'teal', 'grey'] as const;
  const day = fc
    .integer({ min: Date.UTC(2024, 0, 1) / 864e5 - 738_000, max: Date.UTC(2200, 11, 31) / 864e5 })
    .map((n) => new Date(n * 864e5).toISOString().slice(0, 10));
  /** Half of them in a few weeks, as in real stories. */
  const anyDay = fc.oneof(
    day,
    fc.nat(40).map((n) => new Date(1.72e12 + n * 864e5).toISOString().slice(0, 10)),
  );
  const date = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([text, cut]) => text.slice(0, cut));
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' }),
    fc.constantFrom('العلاقات مع موسكو', '北大西洋公约组织与华盛顿', '🇦🇿🤝🇦🇲 👩‍🚀', 'Əlaqələr'),
  );
  const entry = fc.record({
    date,
    lasts: fc.option(anyDay),
    title: name,
    focused: fc.boolean(),
    lane: fc.nat(11),
  });
  const setting = fc.record({
    entries: fc.oneof(
      fc.array(entry, { maxLength: 30 }),
      fc.array(entry, { maxLength: 300, size: 'max' }),
    ),
    lanes: fc.array(name, { minLength: 1, maxLength: 12 }),
    by: fc.constantFrom('theme' as const, 'actor' as const),
    window: fc.tuple(date, date),
    width: fc.integer({ min: 280, max: 3000 }),
    height: fc.integer({ min: 90, max: 600 }),
  });

  const anyLayout = setting.map(({ entries, lanes, by, window, width, height }) => {
    const ids = THEMES.slice(0, lanes.length);
    const events = entries.map(({ date, lasts, title, lane }, i) => {
      const id = ids[lane % ids.length] ?? '';
      const end = lasts && lasts.slice(0, date.length) >= date ? lasts : undefined;
      return event(`e${i}`, date, { title, theme: id, actors: [id], end });
    });
    const kinds = lanes.map((text, i) => ({
      id: THEMES[i] ?? '',
      name: text,
      colour: COLOURS[i % 7] ?? 'grey',
    }));
    const all: StageData = {
      ...data(events),
      themes: kinds,
      actors: kinds.map((kind) => ({ ...kind, kind: 'state', countries: [] })),
    };
    const [from = '', to = ''] = [...window].sort();
    const shown = windowOf({ from, to: parseDate(to) ? to : from });
    const timeline = { ...TIMELINE, lanesBy: by, lanes: ids };
    const focus = entries.flatMap(({ focused }, i) => (focused && i % 5 === 0 ? [`e${i}`] : []));
    const result = layoutEvents(fillLanes(timeline, all), shown, focus, { width, height }, WORDS);
    return { ...result, events, focus, shown, width, height };
  });

  /** All that is drawn of a layout, in px of the chart. */
  function drawn(layout: EventLayout, shown: TimeWindow, height: number) {
    const { marks, clusters, titles, names, key, plot, scale } = layout;
    const move = (box: Box): Box => ({
      ...box,
      left: box.left + plot.x,
      right: box.right + plot.x,
    });
    const all = [...marks.filter(({ state }) => state === 'shown'), ...clusters];
    const over = { left: plot.x, right: 0 };
    const ticks = layoutTicks({ window: shown, scale, width: plot.width, over }, tick);
    return {
      marks: all.map((mark) => move(boxOf(mark, plot.width))),
      titles: [...titles.values()].map((title) => move(labelBox(title))),
      names: names.map(nameBox),
      key: key.map(({ x, text }) => {
        const right = x + KEY_TEXT + textWidth(text, KEY_FONT);
        return { left: x - KEY_MARK / 2, right, top: height - KEY_HEIGHT, bottom: height };
      }),
      ticks: ticks.map(({ labelX, text }) => {
        const middle = { x: plot.x + labelX, y: plot.height + 13 };
        return boxAround(middle, textWidth(text, TICK_FONT) / 2, 6.5);
      }),
    };
  }

  it('lets no name, title, mark, cluster, tick or word of the key lie over another or leave the chart', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const frame = { left: 0, top: 0, right: layout.width, bottom: layout.height };
        const boxes = Object.values(drawn(layout, layout.shown, layout.height)).flat();
        for (const [i, box] of boxes.entries()) {
          expect(isWithin(box, frame)).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBeLessThan(0.01);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps each line of a title nearer to the line of its own lane than to another', () => {
    fc.assert(
      fc.property(anyLayout, ({ titles, names, events }) => {
        for (const [id, title] of titles) {
          const theme = events.find((each) => each.id === id)?.theme;
          const own =
            names.find((name) => name.id === theme) ?? names.find((name) => name.id === '');
          for (const { y } of linesOf(title)) {
            const away = Math.abs(y - (own?.band.y ?? NaN));
            for (const { band } of names) expect(away).toBeLessThan(Math.abs(y - band.y) + 0.01);
          }
        }
      }),
    );
  });

  it('shows every event of the window once, as a mark or in a cluster', () => {
    fc.assert(
      fc.property(anyLayout, ({ marks, clusters, events, shown }) => {
        const seen = [
          ...marks.filter(({ state }) => state === 'shown').map(({ event: { id } }) => id),
          ...clusters.flatMap((cluster) => cluster.events.map(({ id }) => id)),
        ];
        const due = events.filter((each) => {
          const { start, end } = spanOf(each);
          return end > shown.start && start < shown.end;
        });
        expect(seen.sort()).toEqual(due.map(({ id }) => id).sort());
      }),
    );
  });

  it('marks every event in focus as such, with a mark or a cluster of its own', () => {
    fc.assert(
      fc.property(anyLayout, ({ marks, clusters, focus }) => {
        const ids = [...marks.filter(({ state }) => state === 'shown'), ...clusters].flatMap(
          (mark) =>
            !mark.focused
              ? []
              : 'events' in mark
                ? mark.events.map(({ id }) => id)
                : [mark.event.id],
        );
        const seen = new Set(
          marks.filter(({ state }) => state !== 'outside').map((m) => m.event.id),
        );
        for (const id of focus.filter((each) => seen.has(each))) expect(ids).toContain(id);
      }),
    );
  });
});
