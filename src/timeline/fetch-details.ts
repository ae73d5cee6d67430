/** The files beside the page, fetched once each, when a reader first asks for more than the graphics hold. */
import { detailsFile, pageNameOf, SERIES_FILE } from '../story/addresses.ts';
import type { EventDetails, SeriesDetails } from '../story/parts.ts';
import type { StageEvent } from '../story/stage.ts';

const fetched = new Map<string, Promise<unknown>>();

async function fetchJson(path: string): Promise<unknown> {
  const answer = await fetch(new URL(path, document.baseURI));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** @throws where the file cannot be had now; the next call tries again */
function fetchOnce(path: string): Promise<unknown> {
  const under = fetched.get(path) ?? fetchJson(path);
  fetched.set(path, under);
  under.catch(() => fetched.delete(path));
  return under;
}

/**
 * @param events all of the story's
 * @returns an event's summary, note and sources
 * @throws where they cannot be had now
 */
export async function fetchEvent(id: string, events: readonly StageEvent[]) {
  const path = detailsFile(pageNameOf(id, events) ?? '');
  const page = (await fetchOnce(path)) as EventDetails;
  const own = page.events[id];
  if (!own) throw new Error(`${path} does not have the event "${id}"`);
  return { ...own, sources: page.sources.filter((source) => own.sources.includes(source.id)) };
}

/**
 * @param timeline the id of the one that shows the series
 * @returns who measured it, and what the editors say of the timeline and of the series
 * @throws where that cannot be had now
 */
export async function fetchSeries(id: string, timeline: string) {
  const { series, timelines } = (await fetchOnce(SERIES_FILE)) as SeriesDetails;
  const notes = [timelines[timeline], series[id]?.note].flatMap((note) => note ?? []);
  return { source: series[id]?.source, notes };
}
