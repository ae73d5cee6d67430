/** What the reader points at in the graphics, and what lights up in answer. */
import type { StageData, StageEvent } from '../story/stage.ts';

export type Pointed =
  | { kind: 'place'; id: string }
  /** One event, or the several that a cluster stands for. */
  | { kind: 'events'; ids: string[] }
  /** A figure in the form in which its timeline shows it. */
  | { kind: 'figure'; timeline: string; series: string; year: number };

/** @returns the events that are pointed at, or that happened where the pointer is, in order of the dataset. */
export function eventsAt(pointed: Pointed | undefined, data: StageData): StageEvent[] {
  if (pointed?.kind === 'place') return data.events.filter(({ place }) => place === pointed.id);
  if (pointed?.kind !== 'events') return [];
  const ids = new Set(pointed.ids);
  return data.events.filter(({ id }) => ids.has(id));
}

/** @returns the ids of the events that light up: an event and its place answer each other. */
export function litEvents(pointed: Pointed | undefined, data: StageData): Set<string> {
  return new Set(eventsAt(pointed, data).map(({ id }) => id));
}

/** @returns the ids of the places that light up. */
export function litPlaces(pointed: Pointed | undefined, data: StageData): Set<string> {
  if (pointed?.kind === 'place') return new Set([pointed.id]);
  return new Set(eventsAt(pointed, data).map(({ place }) => place));
}
