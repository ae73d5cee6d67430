import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/download/csv.ts';
import { fileName } from '../../src/download/file-name.ts';
import { eventTable, mapTable } from '../../src/download/tables.ts';
import { secondStory } from '../support/stage-data.ts';

const { data } = secondStory();
const placeOf = (event: string) =>
  data.places.find(({ id }) => id === data.events.find((each) => each.id === event)?.place);
const entries = (table: Parameters<typeof toJson>[0]) =>
  JSON.parse(toJson(table)) as Record<string, unknown>[];

describe('eventTable', () => {
  it('names what an event refers to, and says where its sources stand', () => {
    const events = data.events.filter(({ id }) => id === 'first-letter');
    expect(entries(eventTable(events, data, 'https://example.org/'))).toEqual([
      expect.objectContaining({
        id: 'first-letter',
        date: '2019',
        place: placeOf('first-letter')?.name,
        lat: placeOf('first-letter')?.lat,
        address: 'https://example.org/#event-first-letter',
      }),
    ]);
  });

  it('has a row for each event, in their order', () => {
    const rows = entries(eventTable(data.events, data, 'https://example.org/'));
    expect(rows.map(({ id }) => id)).toEqual(data.events.map(({ id }) => id));
  });
});

it('lists the places of a map, and its links with both their ends', () => {
  const rows = entries(mapTable(['suva', 'apia'], ['suva-apia'], data));
  expect(rows.map(({ id }) => id)).toEqual(['suva', 'apia', 'suva-apia']);
  const [suva, apia] = [rows[0]?.['lng'], rows[1]?.['lng']];
  expect(rows[2]).toMatchObject({ from: 'Suva', to: 'Apia', lng: suva, to_lng: apia });
});

describe('fileName', () => {
  it.each([
    ['Will Azerbaijan attend the NATO summit?', 'will-azerbaijan-attend-the-nato-summit'],
    ['Azərbaycan: «bəli»', 'azərbaycan-bəli'],
    ['هل تحضر؟', 'هل-تحضر'],
    ['../..', 'story'],
  ])('makes of “%s” the name “%s”', (title, name) => {
    expect(fileName(title)).toBe(name);
  });
});
