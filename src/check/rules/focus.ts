/** What stands out on a timeline is on it, and in the window that the scene shows. */
import { parseDate, spanOf } from '../../schema/dates.ts';
import { rulesOf } from '../../timeline/kinds/rules.ts';
import { byId, entriesOf, scenesOf, type Draft, type Entry } from '../draft.ts';
import type { Sound } from '../examine.ts';
import { error, warning, type Finding } from '../problem.ts';
import type { Story, StoryEvent, Timeline, TimelineScene } from '../../schema/story.ts';

type Event = Sound<StoryEvent>;

/** @returns whether the timeline shows the event or the series with this id; true where too little is known */
function shows(timeline: Sound<Timeline>, id: string, event: Event | undefined): boolean {
  const kind = rulesOf(timeline);
  if (!kind) return true;
  return (
    kind.showsSeries(timeline, id) || (event !== undefined && kind.showsEvent(timeline, event))
  );
}

function isInWindow({ from = '', to = '' }: Sound<TimelineScene>, event: Event): boolean {
  const [first, last] = [parseDate(from), parseDate(to)];
  if (!first || !last || event.date === undefined) return true;
  const { start, end } = spanOf({ date: event.date, end: event.end });
  return start < last.end && end > first.start;
}

type Focus = Entry<string> & { scene: Sound<TimelineScene> };

/** Everything in focus that is there at all; what is not there is an unknown reference. */
function focuses(story: Sound<Story>, known: ReadonlySet<string | undefined>): Focus[] {
  return scenesOf(story).flatMap(({ value: { timeline: scene }, path }) =>
    entriesOf(scene?.focus, [...path, 'timeline', 'focus'])
      .filter(({ value }) => known.has(value))
      .map((entry) => ({ ...entry, scene: scene ?? {} })),
  );
}

/** Reports what is in focus on a timeline that does not hold it; warns of events outside the window. */
export function focusOutOfSight({ story }: Draft): Finding[] {
  const events = byId(story.events);
  const timelines = byId(story.timelines);
  const series = story.series?.map((each) => each?.id) ?? [];
  const known = new Set([...events.keys(), ...series]);
  return focuses(story, known).flatMap(({ value, path, scene }) => {
    const timeline = timelines.get(scene.show);
    const event = events.get(value);
    if (timeline && !shows(timeline, value, event)) {
      const message = `the timeline "${scene.show ?? ''}" does not show "${value}"`;
      const expected = 'an event or series that this timeline shows';
      return error('focus-not-held', path, message, expected);
    }
    if (!event || isInWindow(scene, event)) return [];
    const message = `the event "${value}" is outside the window, ${scene.from} to ${scene.to}`;
    const expected = 'a window that includes everything in focus';
    return warning('focus-outside', path, message, expected);
  });
}
