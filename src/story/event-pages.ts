/** Divides a long story's table of events into pages by years or months. */
import { spanOf } from '../schema/dates.ts';

/**
 * With more events than this, they are on pages of their own: every reader would load the rows, and
 * the sources that only they cite, with the text (see the page's budget).
 */
const MOST_ROWS = 80;

/** Rows of one page: about 200 of them make 30 kB, and half a minute of skimming. */
const ROWS_A_PAGE = 200;

interface Dated {
  date: string;
  end?: string | undefined;
}

/** Consecutive events; `from` and `to` are the year, or the month, of the first and the last. */
export interface EventPage<Event extends Dated> {
  /** Unique among the pages; part of their addresses. */
  name: string;
  from: string;
  to: string;
  /** Where one month fills several pages: which of how many this is. */
  part?: { number: number; of: number };
  /** In order of time. */
  events: Event[];
}

/** @returns whether the events have pages of their own. */
export function isLong(events: readonly unknown[]): boolean {
  return events.length > MOST_ROWS;
}

/** Groups events, which are in order of time, by a key. */
function groupBy<Event>(events: readonly Event[], keyOf: (event: Event) => string) {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const group = groups.get(keyOf(event));
    if (group) group.push(event);
    else groups.set(keyOf(event), [event]);
  }
  return [...groups].map(([key, group]) => ({ name: key, from: key, to: key, events: group }));
}

const yearOf = ({ date }: Dated) => date.slice(0, 4);
/** A date of a year alone counts as that year's January. */
const monthOf = ({ date }: Dated) => (date.length === 4 ? `${date}-01` : date.slice(0, 7));

function splitMonth<Event extends Dated>(month: EventPage<Event>): EventPage<Event>[] {
  const of = Math.ceil(month.events.length / ROWS_A_PAGE);
  if (of === 1) return [month];
  return Array.from({ length: of }, (_, i) => ({
    ...month,
    name: `${month.name}-${i + 1}`,
    part: { number: i + 1, of },
    events: month.events.slice(i * ROWS_A_PAGE, (i + 1) * ROWS_A_PAGE),
  }));
}

function splitYear<Event extends Dated>(year: EventPage<Event>): EventPage<Event>[] {
  if (year.events.length <= ROWS_A_PAGE) return [year];
  return join(groupBy(year.events, monthOf).flatMap(splitMonth));
}

/** Whether two neighbours are both whole years, or whole months of one year, and together fit on one page. */
function belongTogether<Event extends Dated>(a: EventPage<Event>, b: EventPage<Event>): boolean {
  const fit = a.events.length + b.events.length <= ROWS_A_PAGE;
  const areAlike = a.to.length === b.from.length && !a.part && !b.part;
  return fit && areAlike && (a.to.length === 4 || a.to.slice(0, 4) === b.from.slice(0, 4));
}

/** Joins neighbours into one page as long as they fit. */
function join<Event extends Dated>(pages: readonly EventPage<Event>[]): EventPage<Event>[] {
  const joined: EventPage<Event>[] = [];
  for (const page of pages) {
    const last = joined.at(-1);
    if (last && belongTogether(last, page)) {
      joined.splice(-1, 1, { ...last, to: page.to, events: [...last.events, ...page.events] });
    } else joined.push(page);
  }
  return joined;
}

/** @returns every event once, in order of time, on pages of whole years where these fit, else of months. */
export function eventPages<Event extends Dated>(events: readonly Event[]): EventPage<Event>[] {
  const inTime = events
    .map((event) => ({ event, start: spanOf(event).start }))
    .sort((a, b) => a.start - b.start)
    .map(({ event }) => event);
  return join(groupBy(inTime, yearOf).flatMap(splitYear));
}
