/** What the embed offers of each kind of timeline. */
import type { KindName, Timeline, TimelineOf } from '../../schema/story.ts';
import { embed as events } from './events/embed.ts';
import type { KindEmbed } from './kind.ts';
import { embed as series } from './series/embed.ts';

const EMBEDS: { [Kind in KindName]: KindEmbed<TimelineOf<Kind>> } = { events, series };

/** @returns the ids by which an embed can ask for a chart alone (see `KindEmbed`) */
export function embedIds(timeline: Timeline): readonly string[] {
  const embed: KindEmbed<Timeline> = EMBEDS[timeline.kind];
  return embed.ids(timeline);
}
