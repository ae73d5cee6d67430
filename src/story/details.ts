/** What a reader may ask of the graphics beyond what they hold: files beside the page, a stretch of time each. */
import { detailsFile, SERIES_FILE } from './addresses.ts';
import { eventPages, type EventPage } from './event-pages.ts';
import { sourcesOf } from './excerpt.ts';
import type { Source, Story, StoryEvent } from '../schema/story.ts';

type CitedSource = Pick<Source, 'id' | 'publisher' | 'url'>;

/** The events of one page of the table, by their ids. */
export interface EventDetails {
  events: Record<string, Pick<StoryEvent, 'summary' | 'note' | 'sources'>>;
  sources: CitedSource[];
}

/** By ids: the series with who measured them, and the timelines that have a note. */
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

/** @returns the files' contents by their addresses. */
export function detailFiles(story: Story): Map<string, EventDetails | SeriesDetails> {
  const events = eventPages(story.events).map(
    (page) => [detailsFile(page.name), eventDetails(page, story)] as const,
  );
  return new Map<string, EventDetails | SeriesDetails>([
    ...events,
    [SERIES_FILE, seriesDetails(story)],
  ]);
}
