/** For crawlers and home screens: a sitemap (sitemaps.org), robots.txt (RFC 9309), a web app manifest (W3C). */
import { directionOf } from '../i18n/languages.ts';
import type { Story } from '../schema/story.ts';
import { paper } from '../tokens/colours.ts';
import { alternates } from './head-tags.ts';
import { tag } from './markup.ts';
import { addressOf, FILES, type SiteAddress } from './site.ts';

const SITEMAP = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};

/** @param pages the other pages, as seen from the story's */
export function sitemap(story: Story, site: string, pages: readonly string[]): string {
  const entry = (path: string, more = '') => {
    const [loc, lastmod] = [addressOf(path, site), story.story.updated];
    return tag('url', {}, tag('loc', {}, loc) + tag('lastmod', {}, lastmod) + more);
  };
  const urls = [
    entry('', alternates(story, site, 'xhtml:link').join('')),
    ...pages.map((page) => entry(page)),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${tag('urlset', SITEMAP, urls.join('\n'))}\n`;
}

/** @returns permission for every crawler, and the sitemap's address. */
export function robots(site: SiteAddress): string {
  const where = site === undefined ? '' : `\nSitemap: ${addressOf(FILES.sitemap, site)}\n`;
  return `User-agent: *\nAllow: /\n${where}`;
}

const ICONS = [
  { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
  { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
  { src: 'icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/** @returns the manifest that puts the page on a home screen; it opens in the browser. */
export function manifest({ story }: Story): string {
  const { title, byline, publisher, language } = story;
  const about = {
    name: title,
    short_name: publisher?.name ?? byline,
    lang: language,
    dir: directionOf(language),
    id: './',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    background_color: paper.light,
    theme_color: paper.light,
    icons: ICONS,
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}
