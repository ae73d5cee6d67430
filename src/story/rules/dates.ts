/** Dates that exist, and ends that come after their beginnings. */
import { parseDate } from '../dates.ts';
import type { Draft, Entry } from '../draft.ts';
import type { Finding, Path } from '../problem.ts';

interface DateAt {
  text: string;
  path: Path;
}

function dateAt(path: Path, text: string | undefined): DateAt[] {
  return text === undefined ? [] : [{ text, path }];
}

function impossible({ text, path }: DateAt): Finding[] {
  if (parseDate(text)) return [];
  const message = `there is no such date as ${text}`;
  const expected = 'a day, a month or a year of the calendar';
  return [{ severity: 'error', rule: 'impossible-date', path, message, expected }];
}

function reversed(from: string, to: string | undefined, path: Path, message: string): Finding[] {
  const [first, last] = [parseDate(from), to === undefined ? undefined : parseDate(to)];
  if (!first || !last || last.end > first.start) return [];
  const expected = `${from} or later`;
  return [{ severity: 'error', rule: 'reversed-dates', path, message, expected }];
}

/** Every scene with where it stands. */
function scenes(draft: Draft) {
  const opening = draft.head && {
    value: draft.head.opening.scene,
    path: ['story', 'opening', 'scene'],
  };
  const steps = draft.steps.map(({ value, path }) => ({
    value: value.scene,
    path: [...path, 'scene'],
  }));
  return opening ? [opening, ...steps] : steps;
}

function allDates(draft: Draft): DateAt[] {
  const { head } = draft;
  const dated: Entry<{ date?: string | undefined }>[] = [
    ...draft.events,
    ...draft.sources,
    ...draft.updates,
    ...draft.corrections,
  ];
  return [
    ...dateAt(['story', 'published'], head?.published),
    ...dateAt(['story', 'updated'], head?.updated),
    ...dated.flatMap(({ value, path }) => dateAt([...path, 'date'], value.date)),
    ...draft.events.flatMap(({ value, path }) => dateAt([...path, 'end'], value.end)),
    ...scenes(draft).flatMap(({ value, path }) => [
      ...dateAt([...path, 'timeline', 'from'], value.timeline.from),
      ...dateAt([...path, 'timeline', 'to'], value.timeline.to),
    ]),
  ];
}

/** Reports days that no calendar has, such as 2024-02-30. */
export function impossibleDates(draft: Draft): Finding[] {
  return allDates(draft).flatMap(impossible);
}

/** Reports events that end before they begin, windows turned round, and updates before publication. */
export function reversedDates(draft: Draft): Finding[] {
  const { head } = draft;
  return [
    ...(head
      ? reversed(
          head.published,
          head.updated,
          ['story', 'updated'],
          `the story cannot be updated (${head.updated}) before it is published`,
        )
      : []),
    ...draft.events.flatMap(({ value, path }) =>
      reversed(
        value.date,
        value.end,
        [...path, 'end'],
        `the event ends (${value.end}) before it begins`,
      ),
    ),
    ...scenes(draft).flatMap(({ value, path }) =>
      reversed(
        value.timeline.from,
        value.timeline.to,
        [...path, 'timeline', 'to'],
        `the timeline's window ends (${value.timeline.to}) before it begins`,
      ),
    ),
  ];
}
