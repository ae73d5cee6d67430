// @vitest-environment jsdom
/** A preview shows the very elements that its snippet has. */
import { expect, it } from 'vitest';
import { FIRST } from '../../src/builder/choice.ts';
import { codeFor, piecesFor } from '../../src/builder/code.ts';
import { PLACES } from '../../src/publish/snippets.ts';
import { offerOf } from '../../src/builder/offer.ts';
import { mountSnippet } from '../../src/builder/preview.ts';
import { embedWords } from '../../src/i18n/embed.ts';
import { storyOf } from '../support/story-of.ts';

const told = storyOf('tests/fixtures/second-story.json');
const title = 'A "quoted" <title> & more';
const story = { ...told, story: { ...told.story, title } };
const wanted = {
  choice: FIRST,
  offer: offerOf(story, undefined),
  words: embedWords('en'),
  address: 'https://example.org/ferry/',
};

it.each(PLACES.filter((place) => place !== 'amp'))('the preview for %s is the snippet', (place) => {
  const [mounted, pasted] = [document.createElement('div'), document.createElement('div')];
  mountSnippet(piecesFor({ ...wanted, place }), mounted);
  pasted.innerHTML = codeFor({ ...wanted, place }).replace(/<!--.*-->\n?/g, '');
  for (const script of pasted.querySelectorAll('script')) script.remove();
  expect(mounted.innerHTML.trim()).toBe(pasted.innerHTML.trim());
  expect(mounted.textContent).toContain(title);
});

it('the preview for AMP is a frame, as AMP’s own script would make one', () => {
  const mounted = document.createElement('div');
  mountSnippet(piecesFor({ ...wanted, place: 'amp' }), mounted);
  expect([...mounted.querySelectorAll('iframe, amp-iframe')].map((each) => each.localName)).toEqual(
    ['iframe'],
  );
});
