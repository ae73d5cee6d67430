/** What search engines, feed readers and shared links read in a page's head. */
import { plainText } from '../text/inline.ts';
import type { Story } from '../schema/story.ts';
import { escape, tag } from './markup.ts';
import { addressOf, CARD, FILES, type SiteAddress } from './site.ts';

export interface PageHead {
  title: string;
  description: string;
  /** As seen from the story's page; '' is that page itself. */
  path: string;
  /** The picture of a shared link, as seen from the story's page, and what it shows. */
  card: { path: string; alt: string };
}

/** @returns the head of the story's own page. */
export function storyHead({ story }: Story): PageHead {
  const { title, standfirst, opening } = story;
  const card = { path: FILES.card, alt: opening.alt };
  return { title, description: plainText(standfirst), path: '', card };
}

const meta = (name: string, content: string) => tag('meta', { name, content });
const property = (name: string, content: string) => tag('meta', { property: name, content });

/** A picture needs an absolute address: without the site's there is none. */
function cardTags({ card }: PageHead, site: SiteAddress): string[] {
  if (site === undefined) return [meta('twitter:card', 'summary')];
  return [
    meta('twitter:card', 'summary_large_image'),
    property('og:image', addressOf(card.path, site)),
    property('og:image:width', `${CARD.width}`),
    property('og:image:height', `${CARD.height}`),
    property('og:image:alt', card.alt),
  ];
}

/** @returns the Open Graph and Twitter cards of a page. */
export function shareTags(page: PageHead, { story }: Story, site: SiteAddress): string[] {
  const { language, publisher, published, updated } = story;
  return [
    property('og:type', 'article'),
    property('og:title', page.title),
    property('og:description', page.description),
    property('og:locale', language.replace('-', '_')),
    ...(publisher ? [property('og:site_name', publisher.name)] : []),
    ...(site === undefined ? [] : [property('og:url', addressOf(page.path, site))]),
    property('article:published_time', published),
    property('article:modified_time', updated),
    ...cardTags(page, site),
  ];
}

/** @returns a tag of this name for each of the story's translations; a page that has some lists itself among them */
export function alternates({ story }: Story, site: SiteAddress, name = 'link'): string[] {
  const { language, translations } = story;
  if (translations.length === 0) return [];
  const own = site === undefined ? [] : [{ language, url: site }];
  return [...own, ...translations].map(({ language, url }) =>
    tag(name, { rel: 'alternate', hreflang: language, href: url }),
  );
}

/** @returns the title, the description and the canonical address of a page. */
export function nameTags({ title, description, path }: PageHead, site: SiteAddress): string[] {
  return [
    `<title>${escape(title)}</title>`,
    meta('description', description),
    ...(site === undefined ? [] : [tag('link', { rel: 'canonical', href: addressOf(path, site) })]),
  ];
}

/** A link to a file beside the page, which Vite must not rewrite. */
const beside = (rel: string, path: string, more: Record<string, string> = {}) =>
  tag('link', { rel, ...more, href: `./${path}`, 'vite-ignore': '' });

/** For systems that embed the story when only its address is pasted (oembed.com, "Discovery"). */
function oembedTag({ title }: PageHead, site: SiteAddress): string[] {
  if (site === undefined) return [];
  const href = addressOf(FILES.oembed, site);
  return [tag('link', { rel: 'alternate', type: 'application/json+oembed', href, title })];
}

/** @returns all tags of the story's page that are for machines. */
export function frontTags(story: Story, site: SiteAddress): string[] {
  const page = storyHead(story);
  return [
    ...nameTags(page, site),
    meta('author', story.story.byline),
    meta('robots', 'max-image-preview:large'),
    ...shareTags(page, story, site),
    ...alternates(story, site),
    beside('alternate', FILES.atom, { type: 'application/atom+xml' }),
    beside('alternate', FILES.jsonFeed, { type: 'application/feed+json' }),
    ...oembedTag(page, site),
    beside('manifest', FILES.manifest),
    beside('apple-touch-icon', 'icons/apple-touch.png'),
  ];
}
