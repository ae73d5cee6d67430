/** No chapter can take an id, or a file, that a built page has for itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { reservedIn } from '../../src/check/rules/reserved.ts';
import { elementsOf } from '../support/read-html.ts';
import { storyOf } from '../support/story-of.ts';

/** What a chapter's id can look like at all: steps and countries are named in other forms. */
const FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe.each(inject('sites'))('the page of the $name story', ({ story, folder }) => {
  const chapters = new Set(storyOf(story).chapters.map(({ id }) => id));

  function free(ids: readonly string[]): string[] {
    return ids.filter((id) => FORM.test(id) && !chapters.has(id) && !reservedIn(id));
  }

  it('has no id beside its chapters’ that a chapter could have', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const ids = elementsOf(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids).toEqual(expect.arrayContaining(['text', 'events', ...chapters]));
    expect(free(ids)).toEqual([]);
  });

  it.each(['cards', 'share'])('has no file in %s that a chapter could overwrite', (name) => {
    const files = readdirSync(join(folder, name))
      // The compressed copies have the names of what they are copies of.
      .filter((file) => !/\.(br|gz)$/.test(file))
      .map((file) => parse(file).name);
    expect(files).toEqual(expect.arrayContaining([...chapters]));
    expect(free(files)).toEqual([]);
  });
});
