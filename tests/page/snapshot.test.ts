import { expect, it } from 'vitest';
import { stringsFor } from '../../src/i18n/strings.ts';
import { readSnapshot, writeSnapshot } from '../../src/page/snapshot.ts';
import { secondStory } from '../support/stage-data.ts';

const snapshot = { data: secondStory().data, words: stringsFor('en').graphics };

it('reads back exactly what the build wrote', () => {
  document.body.innerHTML = writeSnapshot(snapshot);
  expect(readSnapshot(document)).toEqual(JSON.parse(JSON.stringify(snapshot)));
});

it('lets no text of the story end the script that carries it', () => {
  const data = { ...snapshot.data, language: '</script><b id="out">' };
  document.body.innerHTML = writeSnapshot({ ...snapshot, data });
  expect(document.getElementById('out')).toBeNull();
  expect(readSnapshot(document)?.data.language).toBe('</script><b id="out">');
});

it('finds nothing in a page without it', () => {
  document.body.innerHTML = '';
  expect(readSnapshot(document)).toBeUndefined();
});
