/** What a reader has chosen to see of the events, and how the page's address says it. */
import { parseDate } from '../schema/dates.ts';
import type { StageData } from '../story/stage.ts';

export type SortKey = 'date' | 'title' | 'place' | 'status';

/** What is let through. Empty lists choose everything. */
export interface Filters {
  actors: string[];
  themes: string[];
  places: string[];
  statuses: string[];
  /** Dates of any precision; without them, from the first event to the last. */
  from: string | undefined;
  to: string | undefined;
}

export interface ExploreView extends Filters {
  sort: SortKey;
  descending: boolean;
}

/** Where an address says that the reader explores. */
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
/** What is scheduled has one of the other three as well. */
export const STATUSES = ['confirmed', 'reported', 'disputed', 'scheduled'] as const;

/** The lists of a view, and the short names that they have in the address. */
export const FACETS = [
  { key: 'actors', name: 'actor' },
  { key: 'themes', name: 'theme' },
  { key: 'places', name: 'place' },
  { key: 'statuses', name: 'status' },
] as const;

export type Facet = (typeof FACETS)[number]['key'];

/** @returns whether an address's fragment is one of explore. */
export function isExplore(hash: string): boolean {
  return hash === EXPLORE || hash.startsWith(`${EXPLORE}?`);
}

/** @returns the fragment that says what is chosen; what is not said is everything. */
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

/** @returns the view that a fragment asks for. What the story does not have is left out. */
export function readView(hash: string, data: StageData): ExploreView {
  const parts = new URLSearchParams(hash.slice(EXPLORE.length + 1));
  const known = {
    actors: data.actors.map(({ id }) => id),
    themes: data.themes.map(({ id }) => id),
    places: data.places.map(({ id }) => id),
    statuses: STATUSES as readonly string[],
  };
  const list = (key: Facet, name: string) => [
    ...new Set(parts.getAll(name).filter((id) => known[key].includes(id))),
  ];
  const date = (name: string) => {
    const text = parts.get(name);
    return text !== null && parseDate(text) ? text : undefined;
  };
  const [from, to] = [date('from'), date('to')];
  const isReversed = from !== undefined && to !== undefined && from > to;
  return {
    actors: list('actors', 'actor'),
    themes: list('themes', 'theme'),
    places: list('places', 'place'),
    statuses: list('statuses', 'status'),
    from: isReversed ? undefined : from,
    to: isReversed ? undefined : to,
    sort: SORTS.find((key) => key === parts.get('sort')) ?? 'date',
    descending: parts.get('order') === 'down',
  };
}
