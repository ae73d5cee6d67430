/** The pages that editors embed the story with: neither is for readers or for search engines. */
import { render } from 'svelte/server';
import BuilderPage from '../builder/BuilderPage.svelte';
import HostPage from '../builder/HostPage.svelte';
import type { Offer } from '../builder/offer.ts';
import { embedWords } from '../i18n/embed.ts';
import { escape, tag } from '../publish/markup.ts';
import type { PrerenderedPage, SidePage } from './prerender.ts';

const headOf = (title: string) =>
  `<title>${escape(title)}</title>\n${tag('meta', { name: 'robots', content: 'noindex' })}\n`;

/** The builder, which hydrates as a whole */
function renderBuilder(offer: Offer): PrerenderedPage {
  const { language, story } = offer;
  const { head, body } = render(BuilderPage, { props: { offer } });
  const title = `${embedWords(language).title}: ${story.title}`;
  return { language, head: headOf(title) + head, body };
}

/** The page around a preview */
function renderHost({ language }: Offer): PrerenderedPage {
  const words = embedWords(language).host;
  const { head, body } = render(HostPage, { props: { words } });
  return { language, head: headOf(words.title) + head, body };
}

/** @returns the pages by their paths, as seen from the story's. */
export function editorsPages(offer: Offer): [path: string, page: SidePage][] {
  return [
    ['embed/index.html', { shell: 'builder', render: () => renderBuilder(offer) }],
    ['embed/host.html', { shell: 'host', render: () => renderHost(offer) }],
  ];
}
