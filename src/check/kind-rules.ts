/** What the check must know of a kind of timeline. */
import type { StoryEvent, Timeline } from '../schema/story.ts';
import type { Draft, Entry } from './draft.ts';
import type { Sound } from './examine.ts';
import type { Finding } from './problem.ts';

/** Any part of a timeline or an event may be missing here, as it may have errors of its own. */
export interface KindRules<T extends Timeline> {
  /** @returns what is wrong with one timeline of the kind */
  findings(timeline: Entry<Sound<T>>, draft: Draft): Finding[];
  /** @returns whether the timeline has a mark for the event; true where too little is known */
  showsEvent(timeline: Sound<T>, event: Sound<StoryEvent>): boolean;
  /** @returns whether the timeline draws the series with this id; true where too little is known */
  showsSeries(timeline: Sound<T>, id: string): boolean;
}
