/** The chosen events as a scene: what the same map and timeline show of them. */
import type { StageData, StageEvent } from '../story/stage.ts';
import type { Scene } from '../schema/story.ts';
import { exploreTimelines } from '../timeline/kinds/explore.ts';

/** The id of the timeline that holds what is chosen. */
const CHOSEN = 'explore';

/**
 * The map opens on what the story frames first; it closes in on what is chosen.
 * @param events the chosen ones
 * @param window dates of any precision
 * @param actors ids of those whose countries are filled
 * @param title the timeline's
 * @returns the story's data with the chosen events as its only timeline, and the scene that shows them
 */
export function exploreScene(
  events: readonly StageEvent[],
  window: { from: string; to: string },
  actors: readonly string[],
  title: string,
  data: StageData,
): { data: StageData; scene: Scene } {
  const places = [...new Set(events.map(({ place }) => place))];
  const isAll = events.length === data.events.length || places.length === 0;
  return {
    data: { ...data, timelines: exploreTimelines({ id: CHOSEN, title, events }, data) },
    scene: {
      map: {
        frame: isAll ? data.opening.scene.map.frame : places,
        places,
        highlight: [...actors],
        links: [],
      },
      timeline: { show: CHOSEN, ...window, focus: [] },
    },
  };
}
