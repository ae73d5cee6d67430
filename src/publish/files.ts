/** The files that a site publishes beside its pages, as text. */
import { directionOf } from '../i18n/languages.ts';
import { stringsFor, type Strings } from '../i18n/strings.ts';
import type { Chapter, Story } from '../schema/story.ts';
import { jsonSchema } from '../schema/json-schema.ts';
import { mainStep } from '../story/still-steps.ts';
import { manifest, robots, sitemap } from './crawlers.ts';
import { dataPackage, eventsCsv } from './data-files.ts';
import { atomFeed, jsonFeed } from './feeds.ts';
import { nameTags, shareTags, storyHead, type PageHead } from './head-tags.ts';
import { escape, tag } from './markup.ts';
import { oembed } from './oembed.ts';
import { chapterCard, FILES, type SiteAddress } from './site.ts';

/** @returns the path of a chapter's page, as seen from the story's */
function sharePage(chapter: { id: string }): string {
  return `share/${chapter.id}.html`;
}

/**
 * A page that readers pass through: where its link is shared, the chapter's own card is shown; who follows the link is
 * led on to the chapter, without a script.
 */
function pageOf(chapter: Chapter, story: Story, words: Strings, site: SiteAddress): string {
  const whole = storyHead(story);
  const card = { path: chapterCard(chapter), alt: mainStep(chapter).alt };
  const title = `${chapter.title}: ${story.story.title}`;
  const shared: PageHead = { ...whole, title, path: sharePage(chapter), card };
  const to = `../#${chapter.id}`;
  const head = [
    tag('meta', { 'http-equiv': 'refresh', content: `0; url=${to}` }),
    // Search engines are to find the story, and not this page.
    ...nameTags({ ...shared, path: '' }, site),
    ...shareTags(shared, story, site),
  ];
  return pageWith(head, tag('a', { href: to }, escape(`${words.read}: ${chapter.title}`)), story);
}

/** @returns a page of one line, without scripts and styles */
function pageWith(head: readonly string[], line: string, { story }: Story): string {
  const always = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'" }),
  ];
  const html = tag(
    'html',
    { lang: story.language, dir: directionOf(story.language) },
    `<head>${[...always, ...head].join('\n')}</head><body>${tag('p', {}, line)}</body>`,
  );
  return `<!doctype html>\n${html}\n`;
}

/**
 * What hosts of files send in place of one that is missing. Without it some send the story itself (Cloudflare Pages),
 * and a reader's browser keeps that as the missing script.
 */
function missingPage(story: Story, words: Strings, site: SiteAddress): string {
  const { title } = story.story;
  const head = [
    tag('title', {}, escape(`404: ${title}`)),
    tag('meta', { name: 'robots', content: 'noindex' }),
  ];
  // It is sent for any path: where the story lies as seen from there, only its address says.
  return pageWith(head, tag('a', { href: site ?? '/' }, escape(`${words.read}: ${title}`)), story);
}

/**
 * @param pages the site's other pages, as seen from the story's
 * @returns the files' contents by their paths, as seen from the story's page
 */
export function publishedFiles(
  story: Story,
  site: SiteAddress,
  pages: readonly string[],
): Map<string, string> {
  const words = stringsFor(story.story.language);
  const files = new Map<string, string>([
    [FILES.atom, atomFeed(story, words, site)],
    [FILES.jsonFeed, jsonFeed(story, words, site)],
    [FILES.robots, robots(site)],
    [FILES.missing, missingPage(story, words, site)],
    [FILES.manifest, manifest(story)],
    [FILES.schema, jsonSchema()],
    [FILES.events, eventsCsv(story, site)],
    [FILES.dataPackage, dataPackage(story, site)],
    ...story.chapters.map(
      (chapter) => [sharePage(chapter), pageOf(chapter, story, words, site)] as const,
    ),
  ]);
  if (site === undefined) return files;
  return files
    .set(FILES.sitemap, sitemap(story, site, pages))
    .set(FILES.oembed, oembed(story, site));
}
