/** A reader's choice of events, and its form as a fragment of the page's address. */
import { parseDate } from '../schema/dates.ts';
import type { StageData } from '../story/stage.ts';

export type SortKey = 'date' | 'title' | 'place' | 'status';

/** Which events pass. An empty list does not filter. */
export interface Filters extends Record<Facet, string[]> {
  /** Dates of any precision; undefined for the first or last event. */
  from: string | undefined;
  to: string | undefined;
}

export interface ExploreView extends Filters {
  sort: SortKey;
  descending: boolean;
}

/** The fragment of a view without filters. */
const EXPLORE = '#explore';

export const NO_FILTER: Filters = {
  actors: [],
  themes: [],
  places: [],
  statuses: [],
  from: undefined,
  to: undefined,
};

const SORTS: readonly SortKey[] = ['date', 'title', 'place', 'status'];
/** A scheduled event has one of the other three statuses as well. */
export const STATUSES = ['confirmed', 'reported', 'disputed', 'scheduled'] as const;

/** The filters that are lists, and their parameters' names in the address. */
export const FACETS = [
  { key: 'actors', name: 'actor' },
  { key: 'themes', name: 'theme' },
  { key: 'places', name: 'place' },
  { key: 'statuses', name: 'status' },
] as const;

export type Facet = (typeof FACETS)[number]['key'];

/** @returns whether a fragment is one of explore. */
export function isExplore(hash: string): boolean {
  return hash === EXPLORE || hash.startsWith(`${EXPLORE}?`);
}

/** @returns the view's fragment; defaults are left out. */
export function writeView(view: ExploreView): string {
  const parts = new URLSearchParams();
  for (const { key, name } of FACETS) {
    for (const id of view[key]) parts.append(name, id);
  }
  if (view.from !== undefined) parts.set('from', view.from);
  if (view.to !== undefined) parts.set('to', view.to);
  if (view.sort !== 'date') parts.set('sort', view.sort);
  if (view.descending) parts.set('order', 'down');
  const text = parts.toString();
  return text === '' ? EXPLORE : `${EXPLORE}?${text}`;
}

/** @returns the view of a fragment. Ids that the story does not have, and dates that do not parse, are ignored. */
export function readView(hash: string, data: StageData): ExploreView {
  const parts = new URLSearchParams(hash.slice(EXPLORE.length + 1));
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  const known: Record<Facet, readonly string[]> = {
    actors: ids(data.actors),
    themes: ids(data.themes),
    places: ids(data.places),
    statuses: STATUSES,
  };
  const lists = FACETS.map(({ key, name }) => [
    key,
    [...new Set(parts.getAll(name).filter((id) => known[key].includes(id)))],
  ]);
  const date = (name: string) => {
    const text = parts.get(name);
    return text !== null && parseDate(text) ? text : undefined;
  };
  const [from, to] = [date('from'), date('to')];
  const isReversed = from !== undefined && to !== undefined && from > to;
  return {
    ...(Object.fromEntries(lists) as Record<Facet, string[]>),
    from: isReversed ? undefined : from,
    to: isReversed ? undefined : to,
    sort: SORTS.find((key) => key === parts.get('sort')) ?? 'date',
    descending: parts.get('order') === 'down',
  };
}
