/** The part of a long story that one page of it holds: some of its events, and the sources cited there. */
import { draftOf } from '../check/draft.ts';
import { isLong } from './event-pages.ts';
import type { Sound } from '../check/examine.ts';
import type { Source, Story, StoryEvent } from '../schema/story.ts';

/** @returns the ids of the entries of a list that this part of a story names. */
function namedIn(part: Sound<Story>, list: 'events' | 'sources'): Set<string> {
  const named = draftOf(part).references.filter(({ to }) => to.includes(list));
  return new Set(named.map(({ id }) => id));
}

/** @returns the sources that these events cite, in the dataset's order. */
export function sourcesOf(events: readonly StoryEvent[], sources: readonly Source[]): Source[] {
  const cited = namedIn({ events: [...events] }, 'sources');
  return sources.filter(({ id }) => cited.has(id));
}

/**
 * @returns the story as its own page tells it: all of it, or without those events that its texts
 *   and scenes do not name, and without what only events cite: their full rows are elsewhere
 */
export function frontStory(story: Story): Story {
  if (!isLong(story.events)) return story;
  const told = namedIn({ ...story, events: [], timelines: [] }, 'events');
  const events = story.events.filter(({ id }) => told.has(id));
  const cited = namedIn({ ...story, events: [] }, 'sources');
  return { ...story, events, sources: story.sources.filter(({ id }) => cited.has(id)) };
}
