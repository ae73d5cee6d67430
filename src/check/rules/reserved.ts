/** Ids that the page has for parts of its own: a chapter's is an address on that page, and the name of a file. */
import { entriesOf, type Draft } from '../draft.ts';
import type { Finding } from '../problem.ts';

/** The page's own addresses, what its scripts look for, and the story's own card (`cards/story.png`). */
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

/** Of the entries of the end matter, and of the land that the maps share. */
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

/** Of what is numbered while the page is made: fields and masks (`s1-theme`), and shapes that stills share (`s-1b6e`). */
const NUMBERED = /^(?:[sc]\d+|s)-/;

/** @returns what of a chapter's id is the page's own, in an editor's words; undefined where nothing is */
export function reservedIn(id: string): string | undefined {
  if (WORDS.includes(id)) return `the page itself uses the id "${id}"`;
  const start = BEGINNINGS.find((each) => id.startsWith(each)) ?? NUMBERED.exec(id)?.[0];
  return start && `the page itself uses ids that start with "${start}"`;
}

/** Reports chapters whose ids the page needs for itself: links would lead elsewhere, and one file overwrite another. */
export function reservedIds({ story }: Draft): Finding[] {
  return entriesOf(story.chapters, ['chapters']).flatMap(({ value: { id = '' }, path }) => {
    const message = reservedIn(id);
    if (message === undefined) return [];
    return {
      severity: 'error',
      rule: 'reserved-id',
      path: [...path, 'id'],
      message,
      expected: `another id for the chapter, such as "chapter-${id}"`,
    };
  });
}
