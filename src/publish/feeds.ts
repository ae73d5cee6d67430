/** The story's updates and corrections as feeds: Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import type { Strings } from '../i18n/strings.ts';
import { plainText } from '../text/inline.ts';
import type { Story } from '../schema/story.ts';
import { escape, tag } from './markup.ts';
import { lastingId, nameOf, newsOf, type NewsItem } from './news.ts';
import { addressOf, FILES, moment, type SiteAddress } from './site.ts';

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
