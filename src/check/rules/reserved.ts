/** Chapter ids that the page itself uses: a chapter's id becomes a fragment of the page's address, and a file name. */
import { entriesOf, type Draft } from '../draft.ts';
import { error, type Finding } from '../problem.ts';

/** Ids in the page, and the file name of the story's own card (`cards/story.png`). */
const WORDS = [
  'about',
  'checks',
  'events',
  'explore',
  'explore-title',
  'frame-foot',
  'guide',
  'land',
  'map-note',
  'places',
  'revisions',
  'sources',
  'story',
  'story-data',
  'text',
];

/** How ids of the end matter's entries, and of the land that the maps share, begin. */
const BEGINNINGS = [
  'check-',
  'correction-',
  'event-',
  'land-',
  'note-',
  'place-',
  'source-',
  'update-',
];

/** Ids that are numbered when the page is made: form fields and masks (`s1-theme`), shared shapes (`s-1b6e`). */
const NUMBERED = /^(?:[sc]\d+|s)-/;

/** @returns why a chapter may not have this id, in an editor's words; undefined where it may */
export function reservedIn(id: string): string | undefined {
  if (WORDS.includes(id)) return `the page itself uses the id "${id}"`;
  const start = BEGINNINGS.find((each) => id.startsWith(each)) ?? NUMBERED.exec(id)?.[0];
  return start && `the page itself uses ids that start with "${start}"`;
}

/** Reports chapters with such an id: links would lead elsewhere, and one file would overwrite another. */
export function reservedIds({ story }: Draft): Finding[] {
  return entriesOf(story.chapters, ['chapters']).flatMap(({ value: { id = '' }, path }) => {
    const message = reservedIn(id);
    if (message === undefined) return [];
    const expected = `another id for the chapter, such as "chapter-${id}"`;
    return error('reserved-id', [...path, 'id'], message, expected);
  });
}
