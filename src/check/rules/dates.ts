/** Ends that come after their beginnings, and what still lies ahead. */
import { parseDate } from '../../schema/dates.ts';
import { entriesOf, scenesOf, type Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';
import type { Path } from '../../schema/path.ts';

/** A finding where `to` is over before `from` begins; dates of less precision get the benefit. */
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
  return [
    { severity: 'error', rule: 'reversed-dates', path, message, expected: `${from} or later` },
  ];
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

/** The last day on which somebody saw to the story. */
interface Seen {
  day: string;
  start: number;
  end: number;
}

function lastSeen({ story = {} }: Draft['story']): Seen | undefined {
  const days = [story.published, story.updated].filter((day) => day !== undefined);
  const day = days.sort().at(-1) ?? '';
  const span = parseDate(day);
  return span && { day, start: span.start, end: span.end };
}

function later(date: string, { day }: Seen): string {
  return `${date} is later than ${day}, when the story was last updated`;
}

/** Warns of events that begin after the story was last seen to, and are not said to lie ahead. */
export function eventsAhead({ story }: Draft): Finding[] {
  const seen = lastSeen(story);
  if (!seen) return [];
  return entriesOf(story.events, ['events']).flatMap(({ value, path }): Finding[] => {
    const { date = '', scheduled } = value;
    if (scheduled === true || (parseDate(date)?.start ?? -Infinity) < seen.end) return [];
    return [
      {
        severity: 'warning',
        rule: 'not-scheduled',
        path: [...path, 'date'],
        message: later(date, seen),
        expected: '"scheduled": true for a future event, or a later "updated" date in "story"',
      },
    ];
  });
}

/** Warns of events that are said to lie ahead, and were over when the story was last seen to. */
export function eventsPast({ story }: Draft): Finding[] {
  const seen = lastSeen(story);
  if (!seen) return [];
  return entriesOf(story.events, ['events']).flatMap(({ value, path }): Finding[] => {
    const last = value.end ?? value.date ?? '';
    const span = parseDate(last);
    if (value.scheduled !== true || !span || span.end > seen.start) return [];
    return [
      {
        severity: 'warning',
        rule: 'scheduled-past',
        path: [...path, 'scheduled'],
        message: `the event is marked as scheduled, but ${last} is earlier than ${seen.day}, when the story was last updated`,
        expected: 'no "scheduled" if the event is over; its new date if it was postponed',
      },
    ];
  });
}

/** Warns of updates and corrections from after the day on which the story says it was last updated. */
export function changesAhead({ story }: Draft): Finding[] {
  const seen = lastSeen(story);
  if (!seen) return [];
  return (['updates', 'corrections'] as const)
    .flatMap((list) => entriesOf<{ date?: string | undefined }>(story[list], [list]))
    .filter(({ value }) => (parseDate(value.date ?? '')?.start ?? -Infinity) >= seen.end)
    .map(({ value, path }) => ({
      severity: 'warning',
      rule: 'change-ahead',
      path: [...path, 'date'],
      message: later(value.date ?? '', seen),
      expected: 'a date no later than "updated" in "story", which is the date of the latest change',
    }));
}
