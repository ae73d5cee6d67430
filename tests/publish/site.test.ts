import { describe, expect, it } from 'vitest';
import { addressOf, isPageAddress, siteAddress } from '../../src/publish/site.ts';
import { wholeStory } from '../support/whole-story.ts';

describe('the site’s address', () => {
  it('is the dataset’s, with a slash at the end of its folder', () => {
    const story = wholeStory({ address: 'https://example.org/ferry' });
    expect(siteAddress(story, undefined)).toBe('https://example.org/ferry/');
    expect(siteAddress(story, '')).toBe('https://example.org/ferry/');
  });

  it('is the one that the build is told, before the dataset’s', () => {
    const story = wholeStory({ address: 'https://example.org/ferry' });
    expect(siteAddress(story, 'https://preview.example.org')).toBe('https://preview.example.org/');
  });

  it('stays a page’s own where it names one', () => {
    const page = 'https://example.org/2026/ferry.html';
    expect(siteAddress(wholeStory(), page)).toBe(page);
    expect(addressOf('data/story.json', page)).toBe('https://example.org/2026/data/story.json');
  });

  it('is not known where nobody says it, and then addresses are relative', () => {
    expect(siteAddress(wholeStory(), undefined)).toBeUndefined();
    expect(addressOf('data/story.json', undefined)).toBe('data/story.json');
  });

  it.each([
    'example.org',
    'ftp://example.org/',
    'https://example.org/?a=1',
    'https://a b.org',
    'https://',
  ])('is none that a page has where it is %s', (asked) => {
    expect(isPageAddress(siteAddress(wholeStory(), asked))).toBe(false);
  });
});
