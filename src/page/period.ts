/** The titles of the pages of all events. */
import { fillIn } from '../i18n/fill-in.ts';
import type { Format } from '../i18n/format.ts';
import type { Strings } from '../i18n/strings.ts';
import type { EventPage } from '../story/event-pages.ts';
import type { StoryEvent } from '../schema/story.ts';

/** @returns the period of a page, such as "1825–1829" or "March 2024 (2 of 3)" */
export function periodOf(page: EventPage<StoryEvent>, strings: Strings, format: Format): string {
  const { from, to, part } = page;
  const period = format.date(from === to ? { date: from } : { date: from, end: to });
  if (!part) return period;
  const words = fillIn(strings.partOf, {
    number: format.number(part.number, 0),
    of: format.number(part.of, 0),
  });
  return `${period} (${words})`;
}
