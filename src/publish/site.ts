/** The published site: its address, and the paths of its files. */
import type { Story } from '../schema/story.ts';
import { addressFault } from '../text/web-address.ts';

/** The page's public address; undefined where it is not known: then nothing is made that needs one. */
export type SiteAddress = string | undefined;

/** The files beside the page, as seen from it. */
export const FILES = {
  atom: 'feed.atom',
  jsonFeed: 'feed.json',
  sitemap: 'sitemap.xml',
  robots: 'robots.txt',
  /** Its name is that of the hosts. */
  missing: '404.html',
  manifest: 'manifest.webmanifest',
  dataset: 'data/story.json',
  schema: 'data/story.schema.json',
  events: 'data/events.csv',
  dataPackage: 'data/datapackage.json',
  card: 'cards/story.png',
  oembed: 'oembed.json',
} as const;

/** px of every card. */
export { CARD } from './card/card-layout.ts';

/** @returns where a chapter's card lies, as seen from the page. */
export function chapterCard(chapter: { id: string }): string {
  return `cards/${chapter.id}.png`;
}

/** @returns whether a page can have this address: a web address without a query or a fragment; none is fine, too */
export function isPageAddress(address: SiteAddress): boolean {
  if (address === undefined) return true;
  return /^https?:\/\/[^\s?#]+$/.test(address) && addressFault(address) === undefined;
}

/**
 * @param asked the build's own address (`SITE`), which overrides the dataset's
 * @returns the address, with a slash after its folder
 */
export function siteAddress({ story }: Story, asked: string | undefined): SiteAddress {
  const address = asked || story.address;
  if (address === undefined || !isPageAddress(address)) return address;
  const url = new URL(address);
  if (!/\/[^/]*\.[^/]*$/.test(url.pathname) && !url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** @returns the address of a file or a fragment: absolute where the site's is known, else relative to the page. */
export function addressOf(path: string, site: SiteAddress): string {
  return site === undefined ? path : new URL(path, site).href;
}

/** @returns a calendar day as a date-time (RFC 3339), for formats that have no days. */
export function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
