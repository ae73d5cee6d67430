import { describe, expect, it } from 'vitest';
import { readOptions, USUAL } from '../../src/embed/options.ts';
import { publishedFiles } from '../../src/publish/files.ts';
import { elementsOf } from '../support/read-html.ts';
import { SITE, wholeStory } from '../support/whole-story.ts';

const story = wholeStory();
const files = publishedFiles(story, SITE, []);
const answer = JSON.parse(files.get('oembed.json') ?? '') as Record<string, unknown>;
const html = String(answer['html']);

/** oembed.com, 2.3.4: what every answer has, and what one of this type has besides. */
const REQUIRED = { type: 'rich', version: '1.0' };

/** How WordPress takes a frame out of an answer (wp_filter_oembed_result): every other tag is gone by then. */
function asWordPressKeepsIt(answer: string): string | undefined {
  const kept = answer.replace(/<(?!\/?(?:a|blockquote|iframe)[\s>])[^>]*>/g, '');
  return /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept)?.[2];
}

describe('the story as oEmbed', () => {
  it('says all that the format requires of a rich answer', () => {
    expect(answer).toMatchObject(REQUIRED);
    expect(html).toContain('<iframe');
    for (const name of ['width', 'height']) expect(answer[name], name).toBeGreaterThan(0);
  });

  it('says whose it is, how long a copy holds, and has a picture with its size', () => {
    expect(answer).toMatchObject({
      title: story.story.title,
      author_name: story.story.byline,
      provider_name: 'The sample house',
      provider_url: 'https://example.org/',
      thumbnail_url: `${SITE}cards/story.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(answer['cache_age']).toBeGreaterThan(0);
  });

  it('keeps to any maxwidth, as a file cannot be asked: its frame is as wide as what holds it', () => {
    const [frame] = elementsOf(html).filter(({ name }) => name === 'iframe');
    expect(frame?.attributes.get('width')).toBe('100%');
    expect(frame?.attributes.get('height')).toBe(`${answer['height'] as number}`);
    expect(html).not.toContain('style');
  });

  it('frames the whole story, and with nothing in the frame that WordPress would refuse', () => {
    const kept = asWordPressKeepsIt(html) ?? '';
    const [src = ''] = /(?<=src=")[^"]*/.exec(kept) ?? [];
    expect(readOptions(new URL(src).search)).toEqual(USUAL);
    expect(kept).toMatch(/^<iframe [^>]*><\/iframe>$/);
  });

  it('is called after its house, or after its author where it names no house', () => {
    const alone = publishedFiles(wholeStory({ publisher: undefined }), SITE, []).get('oembed.json');
    expect(JSON.parse(alone ?? '')).toMatchObject({
      provider_name: story.story.byline,
      provider_url: SITE,
    });
  });

  it('is not made where no address is known', () => {
    expect(publishedFiles(story, undefined, []).has('oembed.json')).toBe(false);
  });
});
