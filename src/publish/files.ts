/** The files that a site publishes beside its pages, as text. */
import { stringsFor } from '../i18n/strings.ts';
import type { Story } from '../schema/story.ts';
import { jsonSchema } from '../schema/json-schema.ts';
import { manifest, robots, sitemap } from './crawlers.ts';
import { dataPackage, eventsCsv } from './data-files.ts';
import { atomFeed, jsonFeed } from './feeds.ts';
import { oembed } from './oembed.ts';
import { sharePages } from './share-pages.ts';
import { FILES, type SiteAddress } from './site.ts';

/** What is made only where the site's address is known. */
function needingAddress(story: Story, site: string, pages: readonly string[]): [string, string][] {
  return [
    [FILES.sitemap, sitemap(story, site, pages)],
    [FILES.oembed, oembed(story, site)],
  ];
}

/**
 * @param pages those of the site that are not the story's own, as seen from it
 * @returns what stands in each file, by its path as seen from the story's page
 */
export function publishedFiles(
  story: Story,
  site: SiteAddress,
  pages: readonly string[],
): Map<string, string> {
  const words = stringsFor(story.story.language);
  return new Map([
    [FILES.atom, atomFeed(story, words, site)],
    [FILES.jsonFeed, jsonFeed(story, words, site)],
    [FILES.robots, robots(site)],
    [FILES.manifest, manifest(story)],
    [FILES.schema, jsonSchema()],
    [FILES.events, eventsCsv(story, site)],
    [FILES.dataPackage, dataPackage(story, site)],
    ...(site === undefined ? [] : needingAddress(story, site, pages)),
    ...sharePages(story, words, site),
  ]);
}
