// @vitest-environment jsdom
/** The loader's own element. */
import { expect, it } from 'vitest';
import { defineElement } from '../../src/loader/element.ts';

it('hands on to its frame what the frame is to be and may use', () => {
  defineElement();
  document.body.innerHTML =
    '<story-embed src="about:blank" title="A story" height="700" allow="web-share"></story-embed>';
  const frame = document.querySelector('story-embed > iframe');
  const given = ['src', 'title', 'height', 'allow', 'sandbox'].map((name) =>
    frame?.getAttribute(name),
  );
  expect(given).toEqual(['about:blank', 'A story', '700', 'web-share', null]);
});
