/** What a timeline can show. */
import type { Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';

/** Warns of events that no timeline has a lane for. */
export function eventsWithoutLane(draft: Draft): Finding[] {
  const timelines = draft.timelines.flatMap(({ value }) =>
    value.kind === 'events' ? [value] : [],
  );
  return draft.events
    .filter(({ value: event }) =>
      timelines.every(({ lanesBy, lanes, events }) => {
        const keys = lanesBy === 'theme' ? [event.theme] : event.actors;
        return (events && !events.includes(event.id)) || !keys.some((key) => lanes.includes(key));
      }),
    )
    .map(({ value, path }) => ({
      severity: 'warning',
      rule: 'no-lane',
      path: [...path, 'theme'],
      message: `the event "${value.id}" stands on no timeline`,
      expected: 'a timeline with a lane for its theme, or for one of its actors',
    }));
}

/** Reports events in focus that the timeline does not hold, or that lie outside the window. */
export function focusOutOfSight(draft: Draft): Finding[] {
  return draft.steps.flatMap(({ value, path }): Finding[] => {
    const { show, focus } = value.scene.timeline;
    const timeline = draft.timelines.find((entry) => entry.value.id === show)?.value;
    if (!timeline) return [];
    const held =
      timeline.kind === 'events' ? timeline.events : [...timeline.series, ...timeline.annotations];
    if (!held) return [];
    return focus.flatMap((id, i): Finding[] => {
      if (held.includes(id)) return [];
      return [
        {
          severity: 'warning',
          rule: 'focus-out-of-sight',
          path: [...path, 'scene', 'timeline', 'focus', i],
          message: `the timeline "${show}" does not show "${id}"`,
          expected: 'something that the timeline holds',
        },
      ];
    });
  });
}
