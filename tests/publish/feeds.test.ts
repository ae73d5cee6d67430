import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { atomFeed, jsonFeed } from '../../src/publish/feeds.ts';
import { SITE, wholeStory } from '../support/whole-story.ts';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** An XML parser refuses what is not well formed. */
function atom(site: string | undefined, story = wholeStory()) {
  const { document } = new JSDOM(atomFeed(story, en, site), { contentType: 'application/xml' })
    .window;
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return { feed: document.documentElement, all };
}

interface JsonFeed {
  version: string;
  feed_url?: string;
  items: { id: string; url?: string; content_text: string; date_published: string }[];
}
const json = (site: string | undefined, story = wholeStory()) =>
  JSON.parse(jsonFeed(story, en, site)) as JsonFeed;

describe('the Atom feed', () => {
  it('has in its head and in every entry what Atom requires', () => {
    const { feed, all } = atom(SITE);
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    for (const owner of [feed, ...all('entry')]) {
      for (const name of ['id', 'title', 'updated']) {
        expect(owner.querySelectorAll(`:scope > ${name}`), name).toHaveLength(1);
      }
      expect(owner.querySelector(':scope > updated')?.textContent).toMatch(RFC_3339);
    }
    expect(feed.querySelector(':scope > author > name')?.textContent).toBe('The sample desk');
  });

  it('tells what changed, the newest first, and links to where it stands', () => {
    const { all } = atom(SITE);
    expect(all('entry > title').map(({ textContent }) => textContent?.split(':')[0])).toEqual([
      'Update',
      'Correction',
      'Can one ship join three island shores?',
    ]);
    expect(all('entry > link').map((link) => link.getAttribute('href'))).toEqual([
      `${SITE}#update-terms`,
      `${SITE}#correction-days-of-talks`,
      SITE,
    ]);
  });

  it('has relative links where the address is not known', () => {
    const hrefs = atom(undefined)
      .all('link')
      .map((link) => link.getAttribute('href') ?? '');
    expect(hrefs).toEqual([
      './',
      'feed.atom',
      './#update-terms',
      './#correction-days-of-talks',
      './',
    ]);
  });

  it('keeps a text’s marks out of the XML', () => {
    const story = wholeStory({ title: 'A < B & "C"' });
    expect(atom(SITE, story).feed.querySelector('title')?.textContent).toBe('A < B & "C"');
  });
});

describe('the JSON feed', () => {
  it('has what version 1.1 requires', () => {
    const feed = json(SITE);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toBe(`${SITE}feed.json`);
    for (const { id, content_text, date_published } of feed.items) {
      expect(id).toMatch(/^urn:uuid:/);
      expect(content_text).not.toBe('');
      expect(date_published).toMatch(RFC_3339);
    }
  });

  it('has the same items by the same ids as the Atom feed', () => {
    const ids = atom(SITE)
      .all('entry > id')
      .map(({ textContent }) => textContent);
    expect(json(SITE).items.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps an item’s id when the words of the story change', () => {
    const other = json(SITE, wholeStory({ title: 'Another title', byline: 'Another desk' }));
    expect(other.items.map(({ id }) => id)).toEqual(json(SITE).items.map(({ id }) => id));
  });

  it('has no addresses where the site’s is not known', () => {
    const feed = json(undefined);
    expect(feed).not.toHaveProperty('feed_url');
    expect(feed.items.filter(({ url }) => url !== undefined)).toEqual([]);
  });
});
