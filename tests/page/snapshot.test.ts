import { afterEach, expect, it, vi } from 'vitest';
import { stringsFor } from '../../src/i18n/strings.ts';
import { linkSnapshot, readSnapshot } from '../../src/page/snapshot.ts';
import { secondStory } from '../support/stage-data.ts';

const snapshot = { data: secondStory().data, words: stringsFor('en').graphics };

afterEach(() => vi.unstubAllGlobals());

it('finds nothing in a page without it', async () => {
  document.body.innerHTML = '';
  expect(await readSnapshot(document)).toBeUndefined();
});

it('fetches the file that the page links to', async () => {
  const fetch = vi.fn(() => Promise.resolve(Response.json(snapshot)));
  vi.stubGlobal('fetch', fetch);
  document.body.innerHTML = linkSnapshot('data/stage-1.json');
  expect(await readSnapshot(document)).toEqual(JSON.parse(JSON.stringify(snapshot)));
  expect(fetch).toHaveBeenCalledWith(new URL('data/stage-1.json', document.baseURI).href);
});

it.each([
  ['the network fails', () => Promise.reject(new TypeError('network'))],
  ['the file is gone', () => Promise.resolve(new Response('', { status: 404 }))],
  ['the file is no JSON', () => Promise.resolve(new Response('<html>'))],
])('finds nothing, and complains of nothing, where %s', async (_, fetch) => {
  vi.stubGlobal('fetch', fetch);
  document.body.innerHTML = linkSnapshot('data/stage-1.json');
  expect(await readSnapshot(document)).toBeUndefined();
});
