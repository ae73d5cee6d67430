/** Where references lead: within the page, or from page to page where the events have pages of their own. */
import { eventPages, isLong, type EventPage } from './event-pages.ts';
import type { ReferenceKind } from '../text/inline.ts';

/** @returns the `href` of a reference, relative to the page that contains it */
export type Address = (to: ReferenceKind, id: string) => string;

interface Named {
  id: string;
  date: string;
  end?: string | undefined;
}

/** For a story that has everything on one page. */
export const inPage: Address = (to, id) => `#${to}-${id}`;

/** The folder of the events' pages, beside the story's. */
export const EVENTS_FOLDER = 'events/';

/** The file with the details of series (see `parts.ts`). */
export const SERIES_FILE = 'data/series.json';

/**
 * @param page the name of one of the events' pages (see `eventPages`)
 * @returns the file with the details of its events
 */
export function detailsFile(page: string): string {
  return `data/${EVENTS_FOLDER}${page}.json`;
}

function pageNames(pages: readonly EventPage<Named>[]): Map<string, string> {
  return new Map(pages.flatMap(({ name, events }) => events.map(({ id }) => [id, name] as const)));
}

/** By list of events, as thousands of links may lead into one. */
const known = new WeakMap<readonly Named[], Map<string, string>>();

/** @returns the name of the page (see `eventPages`) that has an event; undefined for none */
export function pageNameOf(id: string, events: readonly Named[]): string | undefined {
  let names = known.get(events);
  if (!names) known.set(events, (names = pageNames(eventPages(events))));
  return names.get(id);
}

/**
 * @param events all of the story's
 * @param here those that the story's own page has as well
 * @returns addresses for links on the story's own page
 */
export function addressesFromFront(events: readonly Named[], here: readonly Named[] = []): Address {
  if (!isLong(events)) return inPage;
  const near = new Set(here.map(({ id }) => id));
  return (to, id) => {
    const isAway = to === 'event' && !near.has(id);
    const page = isAway ? `${EVENTS_FOLDER}${pageNameOf(id, events) ?? ''}.html` : '';
    return page + inPage(to, id);
  };
}

/** @returns addresses for links on one of the events' pages. */
export function addressesFromPage(name: string, events: readonly Named[]): Address {
  return (to, id) => {
    if (to === 'place') return `../${inPage(to, id)}`;
    const page = to === 'event' ? (pageNameOf(id, events) ?? name) : name;
    return (page === name ? '' : `${page}.html`) + inPage(to, id);
  };
}
