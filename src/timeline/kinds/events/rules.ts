/** What can be wrong with a chronology: its lanes. */
import { byId, entriesOf, type Draft, type Entry } from '../../../check/draft.ts';
import type { Sound } from '../../../check/examine.ts';
import type { KindRules } from '../../../check/kind-rules.ts';
import { error, warning, type Finding } from '../../../check/problem.ts';
import type { EventTimeline, StoryEvent } from '../../../schema/story.ts';

type Timeline = Sound<EventTimeline>;

/** @returns whether the timeline has a lane for the event; true where too little is known. */
function hasLane({ lanesBy, lanes }: Timeline, { theme, actors }: Sound<StoryEvent>): boolean {
  const keys = lanesBy === 'theme' ? [theme] : actors;
  if (!lanesBy || !lanes || !keys) return true;
  return keys.some((key) => key === undefined || lanes.includes(key));
}

/** Reports lanes that name an actor where lanes are by theme, or a theme where they are by actor. */
function wrongLanes({ value, path }: Entry<Timeline>, { story }: Draft): Finding[] {
  const by = value.lanesBy;
  if (!by) return [];
  const themes = new Set(story.themes?.map((theme) => theme?.id));
  const actors = new Set(story.actors?.map((actor) => actor?.id));
  const [own, others, other] =
    by === 'theme' ? [themes, actors, 'an actor'] : [actors, themes, 'a theme'];
  return entriesOf(value.lanes, [...path, 'lanes'])
    .filter((lane) => others.has(lane.value) && !own.has(lane.value))
    .map((lane) => {
      const message = `"${lane.value}" is ${other}, but these lanes are by ${by}`;
      return error('wrong-lane', lane.path, message, `the id of an entry in "${by}s"`);
    });
}

/** Warns of events that a timeline lists without having a lane for them. */
function eventsWithoutLane({ value, path }: Entry<Timeline>, { story }: Draft): Finding[] {
  const events = byId(story.events);
  return entriesOf(value.events, [...path, 'events'])
    .filter((entry) => !hasLane(value, events.get(entry.value) ?? {}))
    .map((entry) => {
      const message = `the timeline has no lane for the event "${entry.value}"`;
      const expected = `a lane for ${value.lanesBy === 'theme' ? 'its theme' : 'one of its actors'}`;
      return warning('no-lane', entry.path, message, expected);
    });
}

export const rules: KindRules<EventTimeline> = {
  findings: (timeline, draft) =>
    [wrongLanes, eventsWithoutLane].flatMap((rule) => rule(timeline, draft)),
  showsEvent: (timeline, event) => timeline.events?.includes(event.id) ?? hasLane(timeline, event),
  showsSeries: () => false,
};
