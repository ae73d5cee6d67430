/** The same article as a page of text alone: the fastest that it could be. */
import { escape, tag } from '../publish/markup.ts';
import { parseInline, type InlineNode } from '../text/inline.ts';
import type { Chapter, Step, Story } from '../schema/story.ts';

const STYLE =
  'body{max-width:40rem;margin:1rem auto;padding:0 1rem;font:1.1rem/1.5 serif}a{color:#036}li{margin:.5rem 0}';

/** References have no target here, and become plain text. */
function inline(node: InlineNode): string {
  if (node.kind === 'text') return escape(node.text);
  const content = node.children.map(inline).join('');
  if (node.kind === 'link') return tag('a', { href: node.href }, content);
  if (node.kind === 'reference') return content;
  return tag(node.kind === 'strong' ? 'strong' : 'em', {}, content);
}

function paragraphs(text: string): string {
  return parseInline(text)
    .paragraphs.map((nodes) => tag('p', {}, nodes.map(inline).join('')))
    .join('\n');
}

function stepText({ keyFigure, text, note, sources }: Step, story: Story): string {
  const cited = story.sources.filter(({ id }) => sources.includes(id));
  const links = cited.map(({ id, publisher }) =>
    tag('a', { href: `#source-${id}` }, escape(publisher)),
  );
  return [
    keyFigure &&
      tag('p', {}, `${tag('strong', {}, escape(keyFigure.value))} ${escape(keyFigure.label)}`),
    paragraphs(text),
    note && paragraphs(note),
    links.length > 0 && tag('p', {}, links.join(', ')),
  ]
    .filter(Boolean)
    .join('\n');
}

function chapterText({ title, steps }: Chapter, story: Story): string {
  return [tag('h2', {}, escape(title)), ...steps.map((step) => stepText(step, story))].join('\n');
}

function sourceList({ sources }: Story): string {
  const items = sources.map(({ id, title, publisher, url }) =>
    tag(
      'li',
      { id: `source-${id}` },
      `${tag('a', { href: url }, escape(title))}, ${escape(publisher)}`,
    ),
  );
  return tag('ul', {}, items.join('\n'));
}

/** @returns a page with the story's head, chapters, steps and sources; no script, no graphics, hardly a style. */
export function plainPage(story: Story): string {
  const { title, standfirst, dateline, byline, published, language } = story.story;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Without it, browsers would request /favicon.ico.
    '<link rel="icon" href="data:,">',
    tag('title', {}, escape(title)),
    tag('style', {}, STYLE),
  ];
  const body = [
    ...(dateline ? [tag('p', {}, escape(dateline))] : []),
    tag('h1', {}, escape(title)),
    paragraphs(standfirst),
    tag('p', {}, escape(`${byline}, ${published}`)),
    ...story.chapters.map((chapter) => chapterText(chapter, story)),
    sourceList(story),
  ];
  return `<!doctype html>\n${tag('html', { lang: language }, `${tag('head', {}, head.join('\n'))}\n${tag('body', {}, tag('main', {}, body.join('\n')))}`)}\n`;
}
