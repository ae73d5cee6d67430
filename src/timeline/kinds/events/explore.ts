/** Explore shows the chosen events as a chronology, each in the lane of its theme. */
import type { EventTimeline } from '../../../schema/story.ts';
import type { KindExplore } from '../kind.ts';

export const explore: KindExplore<EventTimeline> = ({ id, title, events }, { themes }) => {
  const used = new Set(events.map(({ theme }) => theme));
  const lanes = themes.map((theme) => theme.id).filter((theme) => used.has(theme));
  return {
    id,
    kind: 'events',
    title,
    lanesBy: 'theme',
    lanes: lanes.length > 0 ? lanes : themes.slice(0, 1).map((theme) => theme.id),
    events: events.map((event) => event.id),
  };
};
