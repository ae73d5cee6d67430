/** What the reader points at in the graphics, and what lights up in answer. */
import type { KindName } from '../schema/story.ts';
import type { StageData, StageEvent } from '../story/stage.ts';
import { toolsOf } from '../timeline/kinds/tools.ts';

/** A place, or a target of a kind of timeline (see `KindTools`). */
export interface Pointed {
  kind: 'place' | KindName;
  id: string;
}

/** @returns the events that are pointed at, or that happened where the pointer is, in the dataset's order; they light up */
export function eventsAt({ kind, id }: Pointed, data: StageData): StageEvent[] {
  if (kind === 'place') return data.events.filter(({ place }) => place === id);
  const ids = new Set(toolsOf(kind).events(id));
  return data.events.filter((event) => ids.has(event.id));
}
