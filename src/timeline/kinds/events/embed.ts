/** A chronology needs the map beside it. */
import type { EventTimeline } from '../../../schema/story.ts';
import type { KindEmbed } from '../kind.ts';

export const embed: KindEmbed<EventTimeline> = { ids: () => [] };
