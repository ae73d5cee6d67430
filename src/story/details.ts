/** What a reader may ask of the graphics beyond what they hold: files beside the page, a stretch of time each. */
import { detailsFile, SERIES_FILE } from './addresses.ts';
import { eventPages, type EventPage } from './event-pages.ts';
import { sourcesOf } from './excerpt.ts';
import type { Source, Story, StoryEvent } from './story.ts';

type CitedSource = Pick<Source, 'id' | 'publisher' | 'url'>;

/** The events of one page of the table, by their ids. */
export interface EventDetails {
  events: Record<string, Pick<StoryEvent, 'summary' | 'note' | 'sources'>>;
  sources: CitedSource[];
}

/** By the series' ids. */
export type SeriesDetails = Record<string, CitedSource>;

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

function seriesDetails({ series, sources }: Story): SeriesDetails {
  const entries = series.flatMap(({ id, source }) => {
    const own = sources.find((each) => each.id === source);
    return own ? [[id, cited(own)] as const] : [];
  });
  return Object.fromEntries(entries);
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
