import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { plainPage } from '../../src/bench/plain-page.ts';
import { plainText } from '../../src/text/inline.ts';
import { wholeStory } from '../support/whole-story.ts';

const story = wholeStory({ title: 'Ships & <3 ferries>' });
const html = plainPage(story);

/** The page's words as a reader sees them, each white space as one space. */
function wordsOf(page: string): string {
  const texts: string[] = [];
  const walk = (node: object) => {
    if ('value' in node && typeof node.value === 'string') texts.push(node.value);
    if ('childNodes' in node) for (const child of node.childNodes as object[]) walk(child);
  };
  walk(parse(page));
  return texts.join(' ').replace(/\s+/g, ' ');
}

/** Without spaces: where an inline mark ends, the walk puts one. */
function letters(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('plainPage', () => {
  it('has the whole text of every step', () => {
    const read = letters(wordsOf(html));
    for (const { text } of story.chapters.flatMap(({ steps }) => steps))
      expect(read).toContain(letters(plainText(text)));
  });

  it('has a heading for the story and each chapter, and every source', () => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<h2>/g)).toHaveLength(story.chapters.length);
    for (const { id } of story.sources) expect(html).toContain(`id="source-${id}"`);
  });

  it('asks for nothing: no script, no picture, no other file', () => {
    expect(html).not.toMatch(/<(script|img|svg|iframe|video)\b/);
    expect(html.match(/<link[^>]*>/g)).toEqual(['<link rel="icon" href="data:,">']);
  });

  it('keeps the marks of HTML in texts as text', () => {
    expect(html).toContain('<h1>Ships &amp; &lt;3 ferries&gt;</h1>');
  });

  it('is the same page each time', () => {
    expect(plainPage(story)).toBe(html);
  });
});
