/** What a timeline can show. */
import { entriesOf, type Draft } from '../draft.ts';
import type { Sound } from '../examine.ts';
import type { Finding } from '../problem.ts';
import type { EventTimeline, StoryEvent } from '../../schema/story.ts';

type Event = Sound<StoryEvent>;

/** @returns whether the timeline has a lane for the event; true where too little is known. */
export function hasLane(
  { lanesBy, lanes }: Sound<EventTimeline>,
  { theme, actors }: Event,
): boolean {
  const keys = lanesBy === 'theme' ? [theme] : actors;
  if (!lanesBy || !lanes || !keys) return true;
  return keys.some((key) => key === undefined || lanes.includes(key));
}

/** Reports lanes that name an actor where lanes are by theme, or a theme where they are by actor. */
export function wrongLanes({ story }: Draft): Finding[] {
  const themes = new Set(story.themes?.map((theme) => theme?.id));
  const actors = new Set(story.actors?.map((actor) => actor?.id));
  return entriesOf(story.timelines, ['timelines']).flatMap(({ value, path }): Finding[] => {
    if (value.kind !== 'events' || !value.lanesBy) return [];
    const by = value.lanesBy;
    const [own, others, other] =
      by === 'theme' ? [themes, actors, 'an actor'] : [actors, themes, 'a theme'];
    return entriesOf(value.lanes, [...path, 'lanes'])
      .filter((lane) => others.has(lane.value) && !own.has(lane.value))
      .map((lane) => ({
        severity: 'error',
        rule: 'wrong-lane',
        path: lane.path,
        message: `"${lane.value}" is ${other}, but these lanes are by ${by}`,
        expected: `the id of an entry in "${by}s"`,
      }));
  });
}

/** Every event that a timeline lists, as one of its events or as an annotation. */
function listed({ story }: Draft): Set<string | undefined> {
  return new Set(
    entriesOf(story.timelines, []).flatMap(({ value }) => {
      if (value.kind === 'events') return value.events ?? [];
      return value.kind === 'series' ? (value.annotations ?? []) : [];
    }),
  );
}

/** Warns of events that no timeline shows. */
export function eventsNotShown(draft: Draft): Finding[] {
  const named = listed(draft);
  const open = entriesOf(draft.story.timelines, []).flatMap(({ value }) =>
    value.kind === 'events' && !value.events ? [value] : [],
  );
  return entriesOf(draft.story.events, ['events'])
    .filter(({ value }) => value.id !== undefined && !named.has(value.id))
    .filter(({ value }) => !open.some((timeline) => hasLane(timeline, value)))
    .map(({ value, path }) => ({
      severity: 'warning',
      rule: 'not-shown',
      path: [...path, 'id'],
      message: `no timeline shows the event "${value.id ?? ''}"`,
      expected: 'a timeline with a lane for it, or one that lists it',
    }));
}

/** Warns of events that a timeline lists without having a lane for them. */
export function eventsWithoutLane({ story }: Draft): Finding[] {
  const events = new Map(story.events?.map((event) => [event?.id, event]));
  return entriesOf(story.timelines, ['timelines']).flatMap(({ value, path }): Finding[] => {
    if (value.kind !== 'events') return [];
    return entriesOf(value.events, [...path, 'events'])
      .filter((entry) => !hasLane(value, events.get(entry.value) ?? {}))
      .map((entry) => ({
        severity: 'warning',
        rule: 'no-lane',
        path: entry.path,
        message: `the timeline has no lane for the event "${entry.value}"`,
        expected: `a lane for ${value.lanesBy === 'theme' ? 'its theme' : 'one of its actors'}`,
      }));
  });
}
