import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesFromFront, addressesFromPage, pageNameOf } from '../../src/story/addresses.ts';
import { spanOf } from '../../src/schema/dates.ts';
import { eventPages } from '../../src/story/event-pages.ts';

/** So many events, each on a day of its own from a year on. */
function many(count: number, date: (i: number) => string) {
  return Array.from({ length: count }, (_, i) => ({ id: `e${i}`, date: date(i) }));
}

const year = (i: number) => String(1000 + (i % 900));
const date = fc.oneof(
  fc.integer({ min: 1990, max: 1993 }).map(String),
  fc.integer({ min: 1, max: 12 }).map((month) => `1992-${String(month).padStart(2, '0')}`),
  fc.integer({ min: 1, max: 28 }).map((day) => `1992-03-${String(day).padStart(2, '0')}`),
);

describe('eventPages', () => {
  it('holds every event exactly once, in order of time, at most 200 a page, under names of their own', () => {
    fc.assert(
      fc.property(fc.array(date, { maxLength: 900 }), (dates) => {
        const events = dates.map((each, i) => ({ id: `e${i}`, date: each }));
        const pages = eventPages(events);
        const inOrder = pages.flatMap((page) => page.events);
        expect(inOrder.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
        const starts = inOrder.map((event) => spanOf(event).start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(Math.max(0, ...pages.map((page) => page.events.length))).toBeLessThanOrEqual(200);
        expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
      }),
      { numRuns: 60 },
    );
  });

  it('joins years until a page is full', () => {
    const pages = eventPages(many(1800, year));
    expect(pages.map(({ from, to }) => [from, to]).slice(0, 2)).toEqual([
      ['1000', '1099'],
      ['1100', '1199'],
    ]);
  });

  it('splits a full year by months, and a full month into parts', () => {
    const events = [
      ...many(150, () => '2024-01-05'),
      ...many(150, () => '2024-02-05'),
      ...many(250, () => '2024-03'),
    ];
    const pages = eventPages(events.map((event, i) => ({ ...event, id: `e${i}` })));
    expect(pages.map(({ name, part }) => [name, part?.number, part?.of])).toEqual([
      ['2024-01', undefined, undefined],
      ['2024-02', undefined, undefined],
      ['2024-03-1', 1, 2],
      ['2024-03-2', 2, 2],
    ]);
  });
});

describe('addresses', () => {
  const long = many(500, (i) => (i < 200 ? '1900' : i < 400 ? '1950' : '2000'));

  it('stay in the page of a story that is not long', () => {
    expect(addressesFromFront(many(80, year))('event', 'e1')).toBe('#event-e1');
  });

  it('lead from a long story’s page to the page of the event, unless it stands here', () => {
    const address = addressesFromFront(long, long.slice(0, 1));
    expect(address('event', 'e0')).toBe('#event-e0');
    expect(address('event', 'e450')).toBe('events/2000.html#event-e450');
    expect(address('source', 'paper')).toBe('#source-paper');
  });

  it('lead from one page of events to another, and to the places on the story’s page', () => {
    const address = addressesFromPage(pageNameOf('e1', long) ?? '', long);
    expect(address('event', 'e2')).toBe('#event-e2');
    expect(address('event', 'e450')).toBe('2000.html#event-e450');
    expect(address('place', 'apia')).toBe('../#place-apia');
  });
});
