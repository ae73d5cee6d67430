/** The events that a view lets through, and their order. */
import { parseDate, spanOf } from '../story/dates.ts';
import type { StageData, StageEvent } from '../story/stage.ts';
import { type ExploreView, type Facet } from './view.ts';

/** What an event has to do with each facet. */
const VALUES: Record<Facet, (event: StageEvent) => readonly string[]> = {
  actors: (event) => event.actors,
  themes: (event) => [event.theme],
  places: (event) => [event.place],
  statuses: (event) => [event.status],
};

const KEYS = Object.keys(VALUES) as Facet[];

function passes(event: StageEvent, view: ExploreView, facet: Facet): boolean {
  const chosen = view[facet];
  return chosen.length === 0 || VALUES[facet](event).some((value) => chosen.includes(value));
}

function isInTime(event: StageEvent, view: ExploreView): boolean {
  const { start, end } = spanOf(event);
  const from = parseDate(view.from ?? '')?.start ?? -Infinity;
  const to = parseDate(view.to ?? '')?.end ?? Infinity;
  return end > from && start < to;
}

/** @returns the events that pass every filter, in the dataset's order. */
export function matching(events: readonly StageEvent[], view: ExploreView): StageEvent[] {
  return events.filter(
    (event) => isInTime(event, view) && KEYS.every((key) => passes(event, view, key)),
  );
}

/**
 * @returns by id, how many events each value of a facet would leave, all other
 *   filters kept: what a reader will get by choosing it
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

/** @returns the events in the view's order; those that are equal in it, in order of time. */
export function sortEvents(
  events: readonly StageEvent[],
  { sort, descending }: ExploreView,
  data: StageData,
): StageEvent[] {
  const placeName = new Map(data.places.map(({ id, name }) => [id, name]));
  const compare = new Intl.Collator(data.language).compare;
  const text: Record<string, (event: StageEvent) => string> = {
    title: (event) => event.title,
    place: (event) => placeName.get(event.place) ?? '',
    status: (event) => event.status,
  };
  const read = text[sort];
  const inTime = [...events].sort((a, b) => spanOf(a).start - spanOf(b).start);
  const sorted = read ? inTime.sort((a, b) => compare(read(a), read(b))) : inTime;
  return descending ? sorted.reverse() : sorted;
}
