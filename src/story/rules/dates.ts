/** Ends that come after their beginnings, and what still lies ahead. */
import { parseDate } from '../dates.ts';
import { entriesOf, scenesOf, type Draft } from '../draft.ts';
import type { Finding, Path } from '../problem.ts';

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
function lastSeen({ story = {} }: Draft['story']): string | undefined {
  const days = [story.published, story.updated].filter((day) => day !== undefined);
  return days.sort().at(-1);
}

/** Warns of events that begin after the story was last seen to, and are not said to lie ahead. */
export function eventsAhead({ story }: Draft): Finding[] {
  const today = lastSeen(story);
  const end = today === undefined ? undefined : parseDate(today)?.end;
  if (end === undefined) return [];
  return entriesOf(story.events, ['events'])
    .filter(({ value }) => value.scheduled !== true)
    .filter(({ value }) => (parseDate(value.date ?? '')?.start ?? 0) >= end)
    .map(({ value, path }) => ({
      severity: 'warning',
      rule: 'not-scheduled',
      path: [...path, 'date'],
      message: `${value.date} is later than ${today}, when the story was last updated`,
      expected: '"scheduled": true for what is to come, or a later day in "updated" of the story',
    }));
}
