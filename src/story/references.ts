/** Every place in a dataset where one entry names another. */
import type { Draft, Entry, ListName } from './draft.ts';
import { inlineReferences } from './inline.ts';
import type { Path } from './problem.ts';
import type { Scene } from './story.ts';

export interface Reference {
  /** The id as it is written. */
  id: string;
  /** The lists in which it may stand. */
  to: readonly (ListName | 'steps')[];
  path: Path;
}

const INLINE_LISTS = { event: 'events', place: 'places', source: 'sources' } as const;

/** One reference, or several, at a key of an entry. */
function at(
  entry: Entry<object>,
  key: string,
  ids: string | readonly string[] | undefined,
  ...to: Reference['to'][number][]
): Reference[] {
  const path = [...entry.path, key];
  if (ids === undefined) return [];
  if (typeof ids === 'string') return [{ id: ids, to, path }];
  return ids.map((id, i) => ({ id, to, path: [...path, i] }));
}

function inText(entry: Entry<object>, key: string, text: string | undefined): Reference[] {
  return inlineReferences(text ?? '').map(({ to, id }) => ({
    id,
    to: [INLINE_LISTS[to]],
    path: [...entry.path, key],
  }));
}

function inScene({ map, timeline }: Scene, path: Path, draft: Draft): Reference[] {
  const shown = draft.timelines.find(({ value }) => value.id === timeline.show)?.value;
  const focus: ListName[] = shown?.kind === 'events' ? ['events'] : ['series', 'events'];
  const onMap = { value: map, path: [...path, 'map'] };
  const onTimeline = { value: timeline, path: [...path, 'timeline'] };
  return [
    ...at(onMap, 'frame', Array.isArray(map.frame) ? map.frame : undefined, 'places'),
    ...at(onMap, 'places', map.places, 'places'),
    ...at(onMap, 'highlight', map.highlight, 'actors'),
    ...at(onMap, 'links', map.links, 'links'),
    ...at(onTimeline, 'show', timeline.show, 'timelines'),
    ...at(onTimeline, 'focus', timeline.focus, ...focus),
  ];
}

function inArticle(draft: Draft): Reference[] {
  const { head } = draft;
  const top = { value: head ?? {}, path: ['story'] };
  return [
    ...(head ? inScene(head.opening.scene, ['story', 'opening', 'scene'], draft) : []),
    ...inText(top, 'standfirst', head?.standfirst),
    ...inText(top, 'mapNote', head?.mapNote),
    ...draft.steps.flatMap((step) => [
      ...at(step, 'sources', step.value.sources, 'sources'),
      ...inText(step, 'text', step.value.text),
      ...inText(step, 'note', step.value.note),
      ...inScene(step.value.scene, [...step.path, 'scene'], draft),
    ]),
    ...draft.factChecks.flatMap((check) => [
      ...at(check, 'sources', check.value.sources, 'sources'),
      ...inText(check, 'finding', check.value.finding),
    ]),
    ...draft.updates.flatMap((update) => [
      ...at(update, 'sources', update.value.sources, 'sources'),
      ...inText(update, 'text', update.value.text),
    ]),
    ...draft.corrections.flatMap((correction) => [
      ...at(correction, 'step', correction.value.step, 'steps'),
      ...inText(correction, 'text', correction.value.text),
    ]),
    ...draft.notes.flatMap((note) => inText(note, 'text', note.value.text)),
  ];
}

function inRecord(draft: Draft): Reference[] {
  return [
    ...draft.places.flatMap((place) => at(place, 'actor', place.value.actor, 'actors')),
    ...draft.actors.flatMap((actor) => at(actor, 'of', actor.value.of, 'actors')),
    ...draft.links.flatMap((link) => [
      ...at(link, 'from', link.value.from, 'places'),
      ...at(link, 'to', link.value.to, 'places'),
      ...at(link, 'kind', link.value.kind, 'linkKinds'),
    ]),
    ...draft.events.flatMap((event) => [
      ...at(event, 'actors', event.value.actors, 'actors'),
      ...at(event, 'place', event.value.place, 'places'),
      ...at(event, 'theme', event.value.theme, 'themes'),
      ...at(event, 'sources', event.value.sources, 'sources'),
      ...inText(event, 'summary', event.value.summary),
      ...inText(event, 'note', event.value.note),
    ]),
    ...draft.series.flatMap((series) => [
      ...at(series, 'actor', series.value.actor, 'actors'),
      ...at(series, 'source', series.value.source, 'sources'),
      ...inText(series, 'note', series.value.note),
    ]),
  ];
}

function inTimelines(draft: Draft): Reference[] {
  return draft.timelines.flatMap((entry) => {
    const { value } = entry;
    if (value.kind === 'events') {
      const lanes = value.lanesBy === 'theme' ? 'themes' : 'actors';
      return [
        ...at(entry, 'lanes', value.lanes, lanes),
        ...at(entry, 'events', value.events, 'events'),
      ];
    }
    return [
      ...at(entry, 'series', value.series, 'series'),
      ...at(entry, 'annotations', value.annotations, 'events'),
      ...inText(entry, 'note', value.note),
    ];
  });
}

/** @returns all references of the dataset, in no order. */
export function referencesOf(draft: Draft): Reference[] {
  return [...inArticle(draft), ...inRecord(draft), ...inTimelines(draft)];
}
