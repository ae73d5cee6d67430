/**
 * A page for each chapter that nobody reads: a link to it shows the chapter's own card where it is shared,
 * and leads on to the chapter, without a script.
 */
import { directionOf } from '../i18n/languages.ts';
import type { Strings } from '../i18n/strings.ts';
import { mainStep } from '../story/still-steps.ts';
import type { Chapter, Story } from '../schema/story.ts';
import { nameTags, shareTags, storyHead, type PageHead } from './head-tags.ts';
import { escape, tag } from './markup.ts';
import { chapterCard, type SiteAddress } from './site.ts';

/** @returns where a chapter's page lies, as seen from the story's. */
function sharePage(chapter: { id: string }): string {
  return `share/${chapter.id}.html`;
}

function pageOf(chapter: Chapter, story: Story, words: Strings, site: SiteAddress): string {
  const whole = storyHead(story);
  const card = { path: chapterCard(chapter), alt: mainStep(chapter).alt };
  const title = `${chapter.title}: ${story.story.title}`;
  const shared: PageHead = { ...whole, title, path: sharePage(chapter), card };
  const to = `../#${chapter.id}`;
  const head = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'" }),
    tag('meta', { 'http-equiv': 'refresh', content: `0; url=${to}` }),
    // Of the two, the story is the page to be found.
    ...nameTags({ ...shared, path: '' }, site),
    ...shareTags(shared, story, site),
  ];
  const body = tag('p', {}, tag('a', { href: to }, escape(`${words.read}: ${chapter.title}`)));
  const html = tag(
    'html',
    { lang: story.story.language, dir: directionOf(story.story.language) },
    `<head>${head.join('\n')}</head><body>${body}</body>`,
  );
  return `<!doctype html>\n${html}\n`;
}

/** @returns the chapters' pages, by their paths. */
export function sharePages(
  story: Story,
  words: Strings,
  site: SiteAddress,
): [path: string, html: string][] {
  return story.chapters.map((chapter) => [sharePage(chapter), pageOf(chapter, story, words, site)]);
}
