/** What explore offers of each kind of timeline. */
import type { KindName, Timeline, TimelineOf } from '../../schema/story.ts';
import type { StageData } from '../../story/stage.ts';
import { explore as events } from './events/explore.ts';
import type { Chosen, KindExplore } from './kind.ts';
import { explore as series } from './series/explore.ts';

const EXPLORE: { [Kind in KindName]: KindExplore<TimelineOf<Kind>> } = { events, series };

/** @returns the events chosen in explore as a timeline of each kind that shows events */
export function exploreTimelines(chosen: Chosen, data: StageData): Timeline[] {
  return Object.values(EXPLORE).flatMap((explore) => explore(chosen, data) ?? []);
}
