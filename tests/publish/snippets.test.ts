import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOptions, type FrameOptions } from '../../src/embed/options.ts';
import { FRAMED, snippet, type Embedded } from '../../src/publish/snippets.ts';
import { anyOptions } from '../support/frame-options.ts';
import { elementsOf, textIn, type ReadElement } from '../support/read-html.ts';

const story: Embedded = {
  address: 'https://example.org/ferry/',
  title: 'Can one ship join two shores?',
  name: 'ferry',
  readOn: 'Read on',
};
const picture = { path: 'cards/war.png', alt: 'A map of "it"', width: 1200, height: 630 };
const plain = { options: {}, height: 720, title: story.title, picture };

/** A text in which whatever ends an attribute, an element or a comment may stand. */
const anyText = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('"', "'", '&amp;', '<', '-->', '</script>', 'ə')))
  .map((all) => all.join('').replace(/[\0\r]/g, '') || 'A title');
const asked = fc.record({
  options: anyOptions,
  height: fc.integer({ min: 300, max: 2000 }),
  title: anyText,
  picture: fc.constant(picture),
});

const FRAMES = ['iframe', 'amp-iframe', 'story-embed'];

/** What of a snippet frames the story. @throws where nothing does */
function frameIn(elements: readonly ReadElement[]): ReadonlyMap<string, string> {
  const [frame, ...more] = elements.filter(({ name }) => FRAMES.includes(name));
  if (!frame || more.length > 0) throw new Error('one frame was expected');
  return frame.attributes;
}

describe.each(FRAMED)('the snippet for %s', (kind) => {
  it('asks for what was asked, whatever that is, and whatever the story is called', () => {
    fc.assert(
      fc.property(asked, anyText, (asked, title) => {
        const elements = elementsOf(snippet(kind, asked, { ...story, title }));
        const frame = frameIn(elements);
        const src = new URL(frame.get('src') ?? '');
        expect(src.href.startsWith(`${story.address}?embed=1`)).toBe(true);
        expect(readOptions(src.search)).toEqual(asked.options);
        expect(frame.get('title')).toBe(asked.title);
        expect(frame.get('height')).toBe(`${asked.height}`);
        expect(frame.get('allow')).toBe('web-share; clipboard-write');
        const [link] = elements.filter(({ name }) => name === 'a');
        expect(link && textIn(link.element)).toBe(asked.title.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('adds no element, script or style to what it is, whatever the texts say', () => {
    const shape = (html: string) => elementsOf(html).map(({ name }) => name);
    const usual = shape(snippet(kind, plain, story));
    fc.assert(
      fc.property(asked, anyText, (asked, title) => {
        const html = snippet(kind, asked, { ...story, title, readOn: title });
        expect(shape(html)).toEqual(usual);
        for (const { attributes } of elementsOf(html)) {
          expect([...attributes.keys()].filter((name) => /^(style|on\w+)$/.test(name))).toEqual([]);
        }
      }),
    );
  });

  it('leads readers whose browser frames nothing to the story, or to its chapter', () => {
    const href = (options: Partial<FrameOptions>) =>
      elementsOf(snippet(kind, { ...plain, options }, story))
        .find(({ name }) => name === 'a')
        ?.attributes.get('href');
    expect(href({})).toBe(story.address);
    expect(href({ chapter: 'war' })).toBe(`${story.address}#war`);
    expect(href({ start: 'war/border' })).toBe(`${story.address}#war/border`);
  });
});

describe('a snippet', () => {
  it('is this for a plain page', () => {
    expect(snippet('page', plain, story)).toBe(
      `<div data-story="ferry">
  <iframe src="https://example.org/ferry/?embed=1" title="Can one ship join two shores?" width="100%" height="720" loading="lazy" frameborder="0" allow="web-share; clipboard-write"></iframe>
</div>
<p><a href="https://example.org/ferry/">Can one ship join two shores?</a></p>
<script async src="https://example.org/ferry/embed.js"></script>`,
    );
  });

  it('brings the loader where a page may have scripts of others, and nowhere else', () => {
    const scripts = (kind: (typeof FRAMED)[number]) =>
      elementsOf(snippet(kind, plain, story)).filter(({ name }) => name === 'script').length;
    expect(FRAMED.map(scripts)).toEqual([1, 1, 0, 0, 1]);
  });

  it('gives WordPress one line, of which it makes no paragraphs, in a block of HTML', () => {
    const [first, html, last, ...more] = snippet('wordpress', plain, story).split('\n');
    expect([first, last, more]).toEqual(['<!-- wp:html -->', '<!-- /wp:html -->', []]);
    expect(html).toContain('</iframe></div><p>');
  });

  it('gives AMP what it asks of a frame: a place in sight, and a button where it is cut', () => {
    const elements = elementsOf(snippet('amp', plain, story));
    const has = (name: string) => elements.find(({ attributes }) => attributes.has(name));
    expect(has('resizable')?.name).toBe('amp-iframe');
    expect(has('layout')?.attributes.get('layout')).toBe('fixed-height');
    expect(has('placeholder')?.name).toBe('p');
    expect(has('overflow')?.attributes.get('aria-label')).toBe('Read on');
    expect(has('overflow')?.attributes.get('role')).toBe('button');
  });

  it('lets AMP’s frame open links in windows that are free, and hand out its files', () => {
    const sandbox = frameIn(elementsOf(snippet('amp', plain, story))).get('sandbox');
    expect(sandbox?.split(' ').sort()).toEqual([
      'allow-downloads',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-same-origin',
      'allow-scripts',
    ]);
  });

  it('works for a page that is a file, and under any folder', () => {
    const file = { ...story, address: 'https://example.org/a/b.html' };
    expect(frameIn(elementsOf(snippet('iframe', plain, file))).get('src')).toBe(
      'https://example.org/a/b.html?embed=1',
    );
    expect(snippet('page', plain, file)).toContain('src="https://example.org/a/embed.js"');
  });
});

describe('the picture for mail', () => {
  it('is half as wide as its file, says what it shows and leads to the chapter', () => {
    const html = snippet('mail', { ...plain, options: { chapter: 'war' } }, story);
    const [link, image] = elementsOf(html).filter(({ name }) => /^(a|img)$/.test(name));
    expect(link?.attributes.get('href')).toBe('https://example.org/ferry/#war');
    expect(Object.fromEntries(image?.attributes ?? [])).toEqual({
      src: 'https://example.org/ferry/cards/war.png',
      alt: 'A map of "it"',
      width: '600',
      height: '315',
      border: '0',
    });
    expect(html).not.toContain('</img>');
  });
});
