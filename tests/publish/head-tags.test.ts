import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { frontTags } from '../../src/publish/head-tags.ts';
import { SITE, wholeStory } from '../support/whole-story.ts';

function headOf(story = wholeStory(), site: string | undefined = undefined) {
  const { document } = new JSDOM(`<head>${frontTags(story, site).join('')}</head>`).window;
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content');
  const links = (selector: string) =>
    [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
  return { document, content, links };
}

describe('the head of a story whose address is known', () => {
  const { content, links } = headOf(wholeStory(), SITE);

  it('names the page that counts', () => {
    expect(links('link[rel="canonical"]')).toEqual([SITE]);
    expect(content('meta[property="og:url"]')).toBe(SITE);
  });

  it('gives shared links a large picture with its size and what it shows', () => {
    expect(content('meta[name="twitter:card"]')).toBe('summary_large_image');
    expect(content('meta[property="og:image"]')).toBe(`${SITE}cards/story.png`);
    expect(content('meta[property="og:image:width"]')).toBe('1200');
    expect(content('meta[property="og:image:alt"]')).toContain('A map of the south-west Pacific');
  });

  it('names the page in every language, its own among them', () => {
    expect(links('link[hreflang="sm"]')).toEqual(['https://example.org/vaa/']);
    expect(links('link[hreflang="en"]')).toEqual([SITE]);
  });

  it('says where systems find how to frame it', () => {
    expect(links('link[type="application/json+oembed"]')).toEqual([`${SITE}oembed.json`]);
  });
});

describe('the head of a story whose address is not known', () => {
  const { document, content, links } = headOf();

  it('invents no address', () => {
    expect(links('link[rel="canonical"], link[type*="oembed"]')).toEqual([]);
    expect(document.head.innerHTML).not.toMatch(/og:url|og:image/);
    const whole = [...document.querySelectorAll('[href], [content]')]
      .flatMap((each) => [each.getAttribute('href') ?? '', each.getAttribute('content') ?? ''])
      .filter((text) => /^(https?:)?\/\//.test(text));
    expect(whole).toEqual(['https://example.org/vaa/']);
  });

  it('has its title, its description without marks, and a small card', () => {
    expect(document.title).toBe('Can one ship join three island shores?');
    expect(content('meta[name="description"]')).toMatch(
      /^A sample made to test the page; .* Auckland over/,
    );
    expect(content('meta[name="twitter:card"]')).toBe('summary');
    expect(content('meta[property="og:title"]')).toBe(document.title);
  });
});

it('keeps a title’s marks out of the markup', () => {
  const title = 'A "ship" & <3 shores>';
  const { document, content } = headOf(wholeStory({ title }));
  expect(document.title).toBe(title);
  expect(content('meta[property="og:title"]')).toBe(title);
});
