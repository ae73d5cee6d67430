/** The events that pass a view's filters, their order, and the values that each filter lists. */
import { parseDate, spanOf } from '../schema/dates.ts';
import type { GraphicWords } from '../i18n/strings.ts';
import type { StageData, StageEvent } from '../story/stage.ts';
import { FACETS, STATUSES, type ExploreView, type Facet } from './view.ts';

type Test = (event: StageEvent) => boolean;

/** An event's values in each facet. */
const VALUES: Record<Facet, (event: StageEvent) => readonly string[]> = {
  actors: (event) => event.actors,
  themes: (event) => [event.theme],
  places: (event) => [event.place],
  statuses: (event) => (event.scheduled ? [event.status, 'scheduled'] : [event.status]),
};

function facetTest(facet: Facet, chosen: readonly string[]): Test[] {
  if (chosen.length === 0) return [];
  const ids = new Set(chosen);
  return [(event) => VALUES[facet](event).some((value) => ids.has(value))];
}

function timeTest({ from, to }: ExploreView): Test[] {
  if (from === undefined && to === undefined) return [];
  const first = parseDate(from ?? '')?.start ?? -Infinity;
  const last = parseDate(to ?? '')?.end ?? Infinity;
  return [
    (event) => {
      const { start, end } = spanOf(event);
      return end > first && start < last;
    },
  ];
}

/** @returns the events that pass every filter, in the dataset's order. */
export function matching(events: readonly StageEvent[], view: ExploreView): StageEvent[] {
  const tests = [...FACETS.flatMap(({ key }) => facetTest(key, view[key])), ...timeTest(view)];
  return events.filter((event) => tests.every((passes) => passes(event)));
}

/**
 * @returns by id, how many events would pass if a value of this facet alone were chosen in it, all other filters kept
 */
export function countsFor(
  facet: Facet,
  events: readonly StageEvent[],
  view: ExploreView,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of matching(events, { ...view, [facet]: [] })) {
    for (const id of VALUES[facet](event)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export interface FacetOption {
  id: string;
  name: string;
  /** How many events would pass if it were chosen. */
  count: number;
}

/** @returns each facet with those of its values that would leave events or are chosen, in the dataset's order. */
export function facetOptions(
  data: StageData,
  view: ExploreView,
  words: GraphicWords,
): { key: Facet; title: string; options: FacetOption[] }[] {
  const names = { ...words.statuses, scheduled: words.scheduled };
  const values: Record<Facet, readonly { id: string; name: string }[]> = {
    actors: data.actors,
    themes: data.themes,
    places: data.places,
    statuses: STATUSES.map((id) => ({ id, name: names[id] })),
  };
  return FACETS.map(({ key }) => {
    const counts = countsFor(key, data.events, view);
    const options = values[key].map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }));
    const useful = options.filter(({ id, count }) => count > 0 || view[key].includes(id));
    return { key, title: words.explore[key], options: useful };
  });
}

/** @returns the events in the view's order; equal ones by time. */
export function sortEvents(
  events: readonly StageEvent[],
  { sort, descending }: ExploreView,
  data: StageData,
): StageEvent[] {
  const placeName = new Map(data.places.map(({ id, name }) => [id, name]));
  const { compare } = new Intl.Collator(data.language, { numeric: true });
  const text = {
    date: () => '',
    title: (event: StageEvent) => event.title,
    place: (event: StageEvent) => placeName.get(event.place) ?? '',
    status: (event: StageEvent) => event.status,
  }[sort];
  const keyed = events.map((event) => ({ event, text: text(event), start: spanOf(event).start }));
  keyed.sort((a, b) => compare(a.text, b.text) || a.start - b.start);
  const sorted = keyed.map(({ event }) => event);
  return descending ? sorted.reverse() : sorted;
}
