/** Dates: ends before beginnings, and what is later than the story's last update. */
import { parseDate, type DateSpan } from '../../schema/dates.ts';
import { entriesOf, scenesOf, type Draft } from '../draft.ts';
import { error, warning, type Finding } from '../problem.ts';
import type { Path } from '../../schema/path.ts';

/** A finding where all of `to` is before `from`: a month or a year may contain a later day. */
function reversed(
  from: string | undefined,
  to: string | undefined,
  path: Path,
  whose: string,
): Finding[] {
  if (from === undefined || to === undefined) return [];
  const [first, last] = [parseDate(from), parseDate(to)];
  if (!first || !last || last.end > first.start) return [];
  const message = `${to} is earlier than ${from}, when ${whose}`;
  return [error('reversed-dates', path, message, `${from} or later`)];
}

/** Reports events that end before they begin, windows turned round, and updates before publication. */
export function reversedDates({ story }: Draft): Finding[] {
  const { published, updated } = story.story ?? {};
  return [
    ...reversed(published, updated, ['story', 'updated'], 'the story was published'),
    ...entriesOf(story.events, ['events']).flatMap(({ value, path }) =>
      reversed(value.date, value.end, [...path, 'end'], 'the event begins'),
    ),
    ...scenesOf(story).flatMap(({ value, path }) =>
      reversed(
        value.timeline?.from,
        value.timeline?.to,
        [...path, 'timeline', 'to'],
        'the window begins',
      ),
    ),
  ];
}

/** The day of the last update, or of publication if that is later. */
interface LastUpdate extends DateSpan {
  day: string;
}

function lastUpdate({ story = {} }: Draft['story']): LastUpdate | undefined {
  const days = [story.published, story.updated].filter((day) => day !== undefined);
  const day = days.sort().at(-1) ?? '';
  const span = parseDate(day);
  return span && { ...span, day };
}

function later(date: string, { day }: LastUpdate): string {
  return `${date} is later than ${day}, when the story was last updated`;
}

/** Warns of events that begin after the last update and are not marked as scheduled. */
export function eventsAhead({ story }: Draft): Finding[] {
  const last = lastUpdate(story);
  if (!last) return [];
  return entriesOf(story.events, ['events']).flatMap(({ value, path }) => {
    const { date = '', scheduled } = value;
    if (scheduled === true || (parseDate(date)?.start ?? -Infinity) < last.end) return [];
    const message = later(date, last);
    const expected = '"scheduled": true for a future event, or a later "updated" date in "story"';
    return warning('not-scheduled', [...path, 'date'], message, expected);
  });
}

/** Warns of events that are marked as scheduled, but were over at the last update. */
export function eventsPast({ story }: Draft): Finding[] {
  const last = lastUpdate(story);
  if (!last) return [];
  return entriesOf(story.events, ['events']).flatMap(({ value, path }) => {
    const end = value.end ?? value.date ?? '';
    const span = parseDate(end);
    if (value.scheduled !== true || !span || span.end > last.start) return [];
    const expected = 'no "scheduled" if the event is over; its new date if it was postponed';
    const message = `the event is marked as scheduled, but ${end} is earlier than ${last.day}, when the story was last updated`;
    return warning('scheduled-past', [...path, 'scheduled'], message, expected);
  });
}

/** Warns of updates and corrections that are dated after the last update. */
export function changesAhead({ story }: Draft): Finding[] {
  const last = lastUpdate(story);
  if (!last) return [];
  return (['updates', 'corrections'] as const)
    .flatMap((list) => entriesOf<{ date?: string | undefined }>(story[list], [list]))
    .filter(({ value }) => (parseDate(value.date ?? '')?.start ?? -Infinity) >= last.end)
    .map(({ value, path }) => {
      const message = later(value.date ?? '', last);
      const expected =
        'a date no later than "updated" in "story", which is the date of the latest change';
      return warning('change-ahead', [...path, 'date'], message, expected);
    });
}
