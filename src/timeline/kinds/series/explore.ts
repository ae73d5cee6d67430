/** A chart of series shows no events by themselves: explore has nothing of it. */
import type { SeriesTimeline } from '../../../schema/story.ts';
import type { KindExplore } from '../kind.ts';

export const explore: KindExplore<SeriesTimeline> = () => undefined;
