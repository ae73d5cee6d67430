/**
 * The dataset's one schema. The TypeScript types (`story.ts`), the check at run time (`check/`) and
 * `data/story.schema.json` are derived from it.
 */
import * as v from 'valibot';
import { described, optionalList } from './primitives.ts';
import { chapter, correction, factCheck, head, note, update } from './article.ts';
import { event, series, source, theme } from './record.ts';
import { timeline } from './timeline.ts';
import { actor, link, linkKind, mapName, place } from './world.ts';

export const storySchema = v.strictObject({
  $schema: v.optional(v.string()),
  story: described(head, 'The head of the story.'),
  chapters: v.pipe(v.array(chapter), v.minLength(1, 'at least one chapter')),
  places: v.pipe(v.array(place), v.minLength(1, 'at least one place')),
  actors: v.array(actor),
  mapNames: optionalList(
    mapName,
    'Names of countries and seas, shown on the map where there is room.',
  ),
  linkKinds: v.optional(v.array(linkKind), []),
  links: v.optional(v.array(link), []),
  themes: v.array(theme),
  events: v.array(event),
  series: v.optional(v.array(series), []),
  timelines: v.pipe(v.array(timeline), v.minLength(1, 'at least one timeline')),
  factChecks: v.optional(v.array(factCheck), []),
  updates: v.optional(v.array(update), []),
  corrections: v.optional(v.array(correction), []),
  notes: optionalList(note, 'End matter: how the story was made, credits, where to find help.'),
  sources: v.array(source),
});
