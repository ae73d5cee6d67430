/** The story in parts: what its own page holds, and the details that the graphics fetch, in files beside it. */
import { draftOf } from '../check/draft.ts';
import type { Sound } from '../check/examine.ts';
import type { Source, Story, StoryEvent } from '../schema/story.ts';
import { detailsFile, SERIES_FILE } from './addresses.ts';
import { eventPages, isLong, type EventPage } from './event-pages.ts';

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
 * @returns the story for its own page. Of a long story, which has its events on pages of their own, only the
 *   events that its texts and scenes name, and the sources that are cited outside of events
 */
export function frontStory(story: Story): Story {
  if (!isLong(story.events)) return story;
  const told = namedIn({ ...story, events: [], timelines: [] }, 'events');
  const events = story.events.filter(({ id }) => told.has(id));
  const cited = namedIn({ ...story, events: [] }, 'sources');
  return { ...story, events, sources: story.sources.filter(({ id }) => cited.has(id)) };
}

type CitedSource = Pick<Source, 'id' | 'publisher' | 'url'>;

/** The content of one file: the events of one page of the table, by their ids. */
export interface EventDetails {
  events: Record<string, Pick<StoryEvent, 'summary' | 'note' | 'sources'>>;
  sources: CitedSource[];
}

/** The content of one file: the series with who measured them, and the timelines' notes, by their ids. */
export interface SeriesDetails {
  series: Record<string, { source: CitedSource | undefined; note: string | undefined }>;
  timelines: Record<string, string>;
}

function cited({ id, publisher, url }: Source): CitedSource {
  return { id, publisher, url };
}

function eventDetails({ events }: EventPage<StoryEvent>, story: Story): EventDetails {
  const entries = events.map(
    ({ id, summary, note, sources }) => [id, { summary, note, sources }] as const,
  );
  return {
    events: Object.fromEntries(entries),
    sources: sourcesOf(events, story.sources).map(cited),
  };
}

function seriesDetails({ series, timelines, sources }: Story): SeriesDetails {
  const own = series.map(({ id, note, source }) => {
    const found = sources.find((each) => each.id === source);
    return [id, { source: found && cited(found), note }] as const;
  });
  const noted = timelines.flatMap((each) =>
    'note' in each && each.note !== undefined ? [[each.id, each.note] as const] : [],
  );
  return { series: Object.fromEntries(own), timelines: Object.fromEntries(noted) };
}

/** @returns the contents of the files of details by their addresses. */
export function detailFiles(story: Story): Map<string, EventDetails | SeriesDetails> {
  const events = eventPages(story.events).map(
    (page) => [detailsFile(page.name), eventDetails(page, story)] as const,
  );
  return new Map<string, EventDetails | SeriesDetails>([
    ...events,
    [SERIES_FILE, seriesDetails(story)],
  ]);
}
