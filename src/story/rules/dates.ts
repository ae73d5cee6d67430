/** Ends that come after their beginnings. */
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
