/** The graphics' data as tables. */
import { addressesFromFront } from '../story/addresses.ts';
import type { StageData, StageEvent } from '../story/stage.ts';
import type { Cell, Table } from './csv.ts';

/** @returns a table by its columns: each a name, and what stands there for an entry */
export function tableOf<T>(
  columns: Record<string, (entry: T) => Cell>,
  entries: readonly T[],
): Table {
  const cells = Object.values(columns);
  return {
    columns: Object.keys(columns),
    rows: entries.map((entry) => cells.map((cell) => cell(entry))),
  };
}

function byId<T extends { id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/**
 * @param address the page's; each row says where the event's summary and sources are, without it
 *   as seen from the page
 * @returns the events, one a row, with the names of what they refer to
 */
export function eventTable(
  events: readonly StageEvent[],
  data: StageData,
  address: string | undefined,
): Table {
  const [places, themes, actors] = [byId(data.places), byId(data.themes), byId(data.actors)];
  const inStory = addressesFromFront(data.events);
  const addressOf = (id: string) => {
    const own = inStory('event', id);
    return address === undefined ? own : new URL(own, address).href;
  };
  return tableOf<StageEvent>(
    {
      id: ({ id }) => id,
      date: ({ date }) => date,
      end: ({ end }) => end,
      title: ({ title }) => title,
      theme: ({ theme }) => themes.get(theme)?.name,
      actors: (event) => event.actors.map((id) => actors.get(id)?.name ?? id).join('; '),
      place: ({ place }) => places.get(place)?.name,
      lat: ({ place }) => places.get(place)?.lat,
      lng: ({ place }) => places.get(place)?.lng,
      status: ({ status }) => status,
      scheduled: ({ scheduled }) => (scheduled ? 'yes' : 'no'),
      address: ({ id }) => addressOf(id),
    },
    events,
  );
}

interface MapRow {
  type: string;
  id: string;
  name: string;
  at: { lat: number; lng: number } | undefined;
  from?: string | undefined;
  to?: { name: string; lat: number; lng: number } | undefined;
}

/** @returns the places, and the links between them (`lat` and `lng` are where they begin), one a row. */
export function mapTable(
  placeIds: readonly string[],
  linkIds: readonly string[],
  data: StageData,
): Table {
  const [places, kinds] = [byId(data.places), byId(data.linkKinds)];
  const marked = data.places
    .filter(({ id }) => placeIds.includes(id))
    .map((place): MapRow => ({ ...place, type: place.kind, at: place }));
  const drawn = data.links
    .filter(({ id }) => linkIds.includes(id))
    .map(({ id, label, kind, from, to }): MapRow => {
      const [at, end] = [places.get(from), places.get(to)];
      return { id, name: label, type: kinds.get(kind)?.name ?? kind, at, from: at?.name, to: end };
    });
  return tableOf<MapRow>(
    {
      type: ({ type }) => type,
      id: ({ id }) => id,
      name: ({ name }) => name,
      lat: ({ at }) => at?.lat,
      lng: ({ at }) => at?.lng,
      from: ({ from }) => from,
      to: ({ to }) => to?.name,
      to_lat: ({ to }) => to?.lat,
      to_lng: ({ to }) => to?.lng,
    },
    [...marked, ...drawn],
  );
}
