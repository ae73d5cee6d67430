// @vitest-environment jsdom
/** The loader's own element. */
import { beforeAll, expect, it } from 'vitest';
import { defineElement, type Shown } from '../../../src/embed/host/element.ts';

beforeAll(defineElement);

/** Puts one into the page. */
function opened(html: string): Shown {
  document.body.innerHTML = html;
  const element = document.querySelector('story-embed');
  if (!element) throw new Error('an element was expected');
  return element;
}
const frameIn = (element: Element) => element.querySelector(':scope > iframe');

it('hands on to its frame what the frame is to be and may use', () => {
  const element = opened(
    '<story-embed src="about:blank" title="A story" height="700" allow="web-share"></story-embed>',
  );
  const given = ['src', 'title', 'height', 'allow', 'sandbox'].map((name) =>
    frameIn(element)?.getAttribute(name),
  );
  expect(given).toEqual(['about:blank', 'A story', '700', 'web-share', null]);
});

const WRITTEN =
  '<story-embed src="about:blank" title="A story">See <a href="/story">the story</a></story-embed>';

it('can be taken back to what the page wrote, and stays so', () => {
  const element = opened(WRITTEN);
  expect(frameIn(element)).not.toBeNull();
  expect(element.textContent).toBe('');
  element.undo?.();
  expect(element.outerHTML).toBe(WRITTEN);
  document.body.append(document.createElement('p'), element);
  expect(element.outerHTML).toBe(WRITTEN);
});

it('keeps its frame where it is moved in the page', () => {
  const element = opened(WRITTEN);
  const frame = frameIn(element);
  document.body.append(document.createElement('p'), element);
  expect(frameIn(element)).toBe(frame);
  expect(element.childNodes).toHaveLength(1);
});

it('hands on what is set, or taken away, once it stands in the page', () => {
  const element = opened('<story-embed src="about:blank" sandbox></story-embed>');
  // An empty one is the strictest.
  expect(frameIn(element)?.getAttribute('sandbox')).toBe('');
  const later = { title: 'A story', loading: 'lazy', height: '700', allow: 'web-share' };
  for (const [name, value] of Object.entries({ ...later, sandbox: 'allow-scripts' })) {
    element.setAttribute(name, value);
    expect(frameIn(element)?.getAttribute(name), name).toBe(value);
    element.removeAttribute(name);
    expect(frameIn(element)?.getAttribute(name), name).toBeNull();
  }
});

it('takes its address when that comes, and another', () => {
  const element = opened('<story-embed title="A story"></story-embed>');
  for (const src of ['about:blank?embed=1', 'about:blank?embed=2']) {
    element.setAttribute('src', src);
    expect(frameIn(element)?.getAttribute('src')).toBe(src);
  }
});
