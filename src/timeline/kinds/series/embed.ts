/** A chart of series can be embedded alone, by its own id or by that of one of its series. */
import type { SeriesTimeline } from '../../../schema/story.ts';
import type { KindEmbed } from '../kind.ts';

export const embed: KindEmbed<SeriesTimeline> = { ids: ({ id, series }) => [id, ...series] };
