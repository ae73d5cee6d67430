import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { reservedIn } from '../../src/check/rules/reserved.ts';
import { patched, VALID } from '../support/small-story.ts';

/** Ids, or their beginnings, as the sources of a reader's page write them. */
const WRITTEN = /\bid="([a-z][a-z-]*)["{]|\.id = '([a-z-]+)'/g;

const ROOMS = [
  'page',
  'map',
  'timeline',
  'graphic',
  'explore',
  'embed/frame',
  'guide',
  'publish/share',
];

function idsWrittenIn(room: string): string[] {
  const files = readdirSync(join('src', room)).filter((name) => /\.(svelte|ts)$/.test(name));
  return files.flatMap((name) =>
    [...readFileSync(join('src', room, name), 'utf8').matchAll(WRITTEN)].map(
      ([, inMarkup, inScript]) => inMarkup ?? inScript ?? '',
    ),
  );
}

function rulesFor(source: string): string[] {
  return checkStory(source, 'story.json').problems.map(({ rule }) => rule);
}

describe('the ids that a chapter may not have', () => {
  it('are all that the page’s parts and scripts write', () => {
    const ids = ROOMS.flatMap(idsWrittenIn);
    expect(ids).toEqual(expect.arrayContaining(['event-', 'explore-title', 'frame-foot', 'text']));
    expect(ids.filter((id) => !reservedIn(id))).toEqual([]);
  });

  it.each(['events-in-spring', 'the-story', 'texts', 'eventful', 'chapter-explore', 'c-span'])(
    'are not such as %s',
    (id) => {
      expect(reservedIn(id)).toBeUndefined();
    },
  );

  it('do not matter to anything but a chapter', () => {
    const source = VALID.replaceAll('"talk"', '"story"').replaceAll('event:talk', 'event:story');
    expect(rulesFor(source)).toEqual([]);
  });

  it('hide no other problem', () => {
    const source = patched(['"id": "first"', '"id": "story"']);
    expect(rulesFor(source)).toEqual(['reserved-id', 'unknown-reference']);
  });
});
