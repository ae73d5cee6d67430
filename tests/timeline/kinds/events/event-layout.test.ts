import { describe, expect, it } from 'vitest';
import type { StageEvent } from '../../../../src/story/stage.ts';
import { layoutEvents } from '../../../../src/timeline/kinds/events/event-layout.ts';
import { LEAST_BAND } from '../../../../src/timeline/kinds/events/lane-room.ts';
import { fillLanes } from '../../../../src/timeline/kinds/events/lanes.ts';
import { windowOf } from '../../../../src/timeline/window.ts';
import { data, event, TIMELINE, WORDS } from '../../../support/chronology.ts';

const WINDOW = windowOf({ from: '2024', to: '2024' });
/** Narrow: names stand over the lanes, and the plot, of 366 px within its insets, is a px a day. */
const SIZE = { width: 366 + 18, height: 130 };

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

  it('leaves out what explains itself where there is no room for all', () => {
    const events = [
      event('a', '2024-02-05'),
      event('b', '2024-05'),
      event('c', '2024-08-05', { status: 'reported' }),
      event('d', '2024-10-05', { end: '2024-11-05' }),
    ];
    expect(kinds(events)).toEqual(['confirmed', 'reported', 'lasting', 'vague']);
    expect(kinds(events, { width: 340, height: 200 })).toEqual(['reported', 'lasting', 'vague']);
    expect(kinds(events, { width: 270, height: 200 })).toEqual(['reported', 'vague']);
    expect(kinds(events, { width: 170, height: 200 })).toEqual(['vague']);
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
