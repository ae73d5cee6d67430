/** The story's updates and corrections as feeds: Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import { createHash } from 'node:crypto';
import type { Strings } from '../i18n/strings.ts';
import { plainText } from '../text/inline.ts';
import type { Story } from '../schema/story.ts';
import { escape, tag } from './markup.ts';
import { addressOf, FILES, moment, type SiteAddress } from './site.ts';

interface NewsItem {
  /** An IRI that stays the same when the words change. */
  id: string;
  title: string;
  text: string;
  /** A calendar day. */
  date: string;
  /** As seen from the story's page. */
  path: string;
}

/** Characters of a title that is made from a text's beginning. */
const TITLE_LENGTH = 90;

function shorten(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  return `${text.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}

/** @returns the same name-based identifier for the same name (a UUID of version 8, RFC 9562, 5.8). */
function lastingId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

/** @returns what tells the story from all others. */
function nameOf({ story }: Story, site: SiteAddress): string {
  return site ?? `${story.published} ${story.language} ${story.title}`;
}

/** @returns the items, the newest first. */
function newsOf(story: Story, words: Strings, site: SiteAddress): NewsItem[] {
  const { title, standfirst, published } = story.story;
  const id = (path: string) => lastingId(`${nameOf(story, site)} ${path}`);
  const item = (kind: string, path: string, { date, text }: { date: string; text: string }) => {
    const plain = plainText(text);
    return { id: id(path), title: `${kind}: ${shorten(plain)}`, text: plain, date, path };
  };
  const changes = [
    ...story.corrections.map((each) => item(words.correction, `#correction-${each.id}`, each)),
    ...story.updates.map((each) => item(words.update, `#update-${each.id}`, each)),
  ].sort((a, b) => b.date.localeCompare(a.date));
  const first = { id: id('#'), title, text: plainText(standfirst), date: published, path: '' };
  return [...changes, first];
}

/** The page, as seen from a feed beside it. */
const PAGE = './';

function atomEntry({ id, title, text, date, path }: NewsItem, site: SiteAddress): string {
  return tag(
    'entry',
    {},
    [
      tag('id', {}, id),
      tag('title', {}, escape(title)),
      tag('published', {}, moment(date)),
      tag('updated', {}, moment(date)),
      tag('link', { href: site === undefined ? PAGE + path : addressOf(path, site) }),
      tag('content', { type: 'text' }, escape(text)),
    ].join('\n'),
  );
}

/** @returns the feed as Atom; where the site's address is not known, its links are relative to itself. */
export function atomFeed(story: Story, words: Strings, site: SiteAddress): string {
  const { title, standfirst, byline, language, licence } = story.story;
  const news = newsOf(story, words, site);
  const feed = [
    tag('id', {}, lastingId(nameOf(story, site))),
    tag('title', {}, escape(title)),
    tag('subtitle', {}, escape(plainText(standfirst))),
    tag('updated', {}, moment(news[0]?.date ?? story.story.updated)),
    tag('author', {}, tag('name', {}, escape(byline))),
    tag('rights', {}, escape(licence.name)),
    tag('link', { href: site ?? PAGE }),
    tag('link', { rel: 'self', href: addressOf(FILES.atom, site) }),
    ...news.map((item) => atomEntry(item, site)),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language };
  return `<?xml version="1.0" encoding="utf-8"?>\n${tag('feed', attributes, feed.join('\n'))}\n`;
}

/** @returns the feed as JSON; where the site's address is not known, it has no addresses. */
export function jsonFeed(story: Story, words: Strings, site: SiteAddress): string {
  const { title, standfirst, byline, language } = story.story;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: plainText(standfirst),
    language,
    authors: [{ name: byline }],
    ...(site !== undefined && { home_page_url: site, feed_url: addressOf(FILES.jsonFeed, site) }),
    items: newsOf(story, words, site).map(({ id, title, text, date, path }) => ({
      id,
      title,
      content_text: text,
      date_published: moment(date),
      ...(site !== undefined && { url: addressOf(path, site) }),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
