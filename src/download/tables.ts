/** The graphics' data as tables. */
import type { StageData, StageEvent } from '../story/stage.ts';
import type { Table } from './csv.ts';

/** @returns the events, one a row, with the names of what they refer to. */
export function eventTable(events: readonly StageEvent[], data: StageData): Table {
  const places = new Map(data.places.map((place) => [place.id, place]));
  const themes = new Map(data.themes.map(({ id, name }) => [id, name]));
  const actors = new Map(data.actors.map(({ id, name }) => [id, name]));
  return {
    columns: [
      'id',
      'date',
      'end',
      'title',
      'theme',
      'actors',
      'place',
      'lat',
      'lng',
      'status',
      'scheduled',
    ],
    rows: events.map((event) => {
      const place = places.get(event.place);
      return [
        event.id,
        event.date,
        event.end,
        event.title,
        themes.get(event.theme),
        event.actors.map((id) => actors.get(id) ?? id).join('; '),
        place?.name,
        place?.lat,
        place?.lng,
        event.status,
        event.scheduled ? 'yes' : 'no',
      ];
    }),
  };
}

/** @returns the figures of these series, one a row. */
export function seriesTable(ids: readonly string[], data: StageData): Table {
  const series = data.series.filter(({ id }) => ids.includes(id));
  return {
    columns: ['series', 'year', 'value', 'low', 'high', 'unit'],
    rows: series.flatMap(({ name, unit, figures }) =>
      figures.map(({ year, value, low, high }) => [name, year, value, low, high, unit]),
    ),
  };
}

/** @returns the places, one a row. */
export function placeTable(ids: readonly string[], data: StageData): Table {
  const places = data.places.filter(({ id }) => ids.includes(id));
  return {
    columns: ['id', 'name', 'kind', 'lat', 'lng'],
    rows: places.map(({ id, name, kind, lat, lng }) => [id, name, kind, lat, lng]),
  };
}
