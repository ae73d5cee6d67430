/** What timelines show. */
import { rulesOf } from '../../timeline/kinds/rules.ts';
import { entriesOf, type Draft } from '../draft.ts';
import { warning, type Finding } from '../problem.ts';

/** Reports what is wrong with timelines by the rules of their kinds. */
export function faultyTimelines(draft: Draft): Finding[] {
  return entriesOf(draft.story.timelines, ['timelines']).flatMap(
    (timeline) => rulesOf(timeline.value)?.findings(timeline, draft) ?? [],
  );
}

/** Warns of events that no timeline shows. */
export function eventsNotShown({ story }: Draft): Finding[] {
  const timelines = entriesOf(story.timelines, []);
  return entriesOf(story.events, ['events'])
    .filter(({ value }) => value.id !== undefined)
    .filter(
      ({ value: event }) =>
        !timelines.some(({ value }) => rulesOf(value)?.showsEvent(value, event)),
    )
    .map(({ value, path }) => {
      const message = `no timeline shows the event "${value.id ?? ''}"`;
      const expected = 'a timeline with a lane for it, or one that lists it';
      return warning('not-shown', [...path, 'id'], message, expected);
    });
}
