import { describe, expect, it } from 'vitest';
import { exploreScene } from '../../src/explore/explore-scene.ts';
import { chosenMonths, monthAt, monthsOf, monthText } from '../../src/explore/months.ts';
import { countsFor, facetOptions, matching, sortEvents } from '../../src/explore/select.ts';
import { FACETS, NO_FILTER, type ExploreView } from '../../src/explore/view.ts';
import { stringsFor } from '../../src/i18n/strings.ts';
import { spanOf } from '../../src/schema/dates.ts';
import type { StageEvent } from '../../src/story/stage.ts';
import { fillLanes } from '../../src/timeline/kinds/events/lanes.ts';
import { secondStory } from '../support/stage-data.ts';

const { data } = secondStory();
const START: ExploreView = { ...NO_FILTER, sort: 'date', descending: false };

function event(id: string, more: Partial<StageEvent>): StageEvent {
  return {
    id,
    date: '2020',
    end: undefined,
    scheduled: false,
    title: id,
    actors: ['a'],
    place: 'p',
    theme: 't',
    status: 'confirmed',
    ...more,
  };
}

const EVENTS = [
  event('one', { date: '2020-03', actors: ['a', 'b'] }),
  event('two', { date: '2021-05-01', status: 'reported', theme: 'u' }),
  event('three', { date: '2019', end: '2021', place: 'q', scheduled: true }),
];
const left = (part: Partial<ExploreView>) =>
  matching(EVENTS, { ...START, ...part }).map(({ id }) => id);

describe('matching', () => {
  it('lets everything through where nothing is chosen', () => {
    expect(left({})).toEqual(['one', 'two', 'three']);
  });

  it('takes any value within a facet, and needs each facet', () => {
    expect(left({ themes: ['t', 'u'] })).toEqual(['one', 'two', 'three']);
    expect(left({ actors: ['b'], themes: ['u'] })).toEqual([]);
  });

  it('keeps what reaches into the time that is chosen', () => {
    expect(left({ from: '2021', to: '2021-04' })).toEqual(['three']);
    expect(left({ from: '2020-03-31', to: '2020-03-31' })).toEqual(['one', 'three']);
  });

  it('takes “scheduled” as a status beside the other three', () => {
    expect(left({ statuses: ['scheduled'] })).toEqual(['three']);
    expect(left({ statuses: ['confirmed'] })).toEqual(['one', 'three']);
  });
});

it('counts what each value would leave if it were the only one of its facet', () => {
  const counts = countsFor('themes', EVENTS, { ...START, themes: ['u'], statuses: ['confirmed'] });
  expect([...counts]).toEqual([['t', 2]]);
});

it('lists only values that leave something, and those that are chosen', () => {
  const view = { ...START, places: ['suva'], statuses: ['disputed'] };
  for (const { key, options } of facetOptions(data, view, stringsFor('en').graphics)) {
    for (const { id, count } of options) {
      const chosen = matching(data.events, { ...view, [key]: [id] });
      expect(chosen).toHaveLength(count);
      expect(count > 0 || view[key].includes(id)).toBe(true);
    }
  }
});

describe('sortEvents', () => {
  const order = (sort: ExploreView['sort'], descending = false) =>
    sortEvents(EVENTS, { ...START, sort, descending }, data).map(({ id }) => id);

  it('sorts by time or text, ascending or descending', () => {
    expect(order('date')).toEqual(['three', 'one', 'two']);
    expect(order('date', true)).toEqual(['two', 'one', 'three']);
    expect(order('title')).toEqual(['one', 'three', 'two']);
  });

  it('keeps the order of time among equals', () => {
    expect(order('status')).toEqual(['three', 'one', 'two']);
  });
});

describe('months', () => {
  it('survive being counted and written, from the year 1 to 2200', () => {
    for (const text of ['0001-01', '0999-12', '2024-07', '2200-12']) {
      expect(monthText(monthAt(spanOf({ date: text }).start))).toBe(text);
    }
  });

  it('reach from the first event to the end of the last', () => {
    const { first, last } = monthsOf(EVENTS);
    expect([monthText(first), monthText(last)]).toEqual(['2019-01', '2021-12']);
  });

  it('are clamped to those of the story', () => {
    const all = monthsOf(EVENTS);
    const { first, last } = chosenMonths('2020-02-10', '2300', all);
    expect([monthText(first), monthText(last)]).toEqual(['2020-02', '2021-12']);
  });
});

describe('exploreScene', () => {
  const scene = (events: StageEvent[]) =>
    exploreScene(events, { from: '2019', to: '2031' }, ['samoa'], 'title', data);

  it('lays every event into a lane, and marks every place', () => {
    const { data: free, scene: shown } = scene(data.events);
    const [timeline] = free.timelines;
    if (timeline?.kind !== 'events') throw new Error('a chronology was expected');
    const laid = fillLanes(timeline, free).flatMap((lane) => lane.events);
    expect(laid).toHaveLength(data.events.length);
    expect(shown.timeline.show).toBe(timeline.id);
    expect(shown.map.places).toEqual([...new Set(data.events.map(({ place }) => place))]);
    expect(shown.map.highlight).toEqual(['samoa']);
  });

  it('keeps a map and an empty timeline where nothing is left', () => {
    const { data: free, scene: shown } = scene([]);
    expect(shown.map.frame).toEqual(data.opening.scene.map.frame);
    expect(free.timelines[0]).toMatchObject({ events: [] });
  });

  it('has every facet under its own name', () => {
    expect(new Set(FACETS.map(({ name }) => name)).size).toBe(FACETS.length);
  });
});
