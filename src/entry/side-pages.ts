/** The pages beside the story's own: those of events, where the story has many, and the editors'. */
import { render } from 'svelte/server';
import BuilderPage from '../builder/BuilderPage.svelte';
import HostPage from '../builder/HostPage.svelte';
import type { Offer } from '../builder/offer.ts';
import { embedWords } from '../i18n/embed.ts';
import { createFormat } from '../i18n/format.ts';
import { stringsFor } from '../i18n/strings.ts';
import EventsPage from '../page/EventsPage.svelte';
import { periodOf } from '../page/period.ts';
import { nameTags, shareTags, storyHead } from '../publish/head-tags.ts';
import { escape, tag } from '../publish/markup.ts';
import type { SiteAddress } from '../publish/site.ts';
import type { Story, StoryEvent } from '../schema/story.ts';
import { addressesFromPage, EVENTS_FOLDER } from '../story/addresses.ts';
import { eventPages, isLong, type EventPage } from '../story/event-pages.ts';
import { sourcesOf } from '../story/parts.ts';
import {
  uniqueStyles,
  withoutHydration,
  type PrerenderedPage,
  type SidePage,
} from './page-html.ts';

/** Where a page of events lies, as seen from the story's. */
const pathOf = ({ name }: { name: string }) => `${EVENTS_FOLDER}${name}.html`;

function renderEvents(
  page: EventPage<StoryEvent>,
  pages: readonly EventPage<StoryEvent>[],
  story: Story,
  site: SiteAddress,
): PrerenderedPage {
  const { language, title } = story.story;
  const [strings, format] = [stringsFor(language), createFormat(language)];
  const address = addressesFromPage(page.name, story.events);
  const sources = sourcesOf(page.events, story.sources);
  const { head, body } = render(EventsPage, {
    props: { story, page, pages, sources, address, strings, format },
  });
  const own = {
    ...storyHead(story),
    title: `${title}: ${periodOf(page, strings, format)}`,
    description: strings.allEventsIntro,
    path: pathOf(page),
  };
  const tags = [...nameTags(own, site), ...shareTags(own, story, site)];
  return { language, head: [...tags, uniqueStyles(head)].join('\n'), body: withoutHydration(body) };
}

/** The editors' pages are not for search engines. */
const editorsHead = (title: string) =>
  `<title>${escape(title)}</title>\n${tag('meta', { name: 'robots', content: 'noindex' })}\n`;

/** The builder of embeds, which hydrates as a whole. */
function renderBuilder(offer: Offer): PrerenderedPage {
  const { language, story } = offer;
  const { head, body } = render(BuilderPage, { props: { offer } });
  const title = `${embedWords(language).title}: ${story.title}`;
  return { language, head: editorsHead(title) + head, body };
}

/** The page around a preview. */
function renderHost({ language }: Offer): PrerenderedPage {
  const words = embedWords(language).host;
  const { head, body } = render(HostPage, { props: { words } });
  return { language, head: editorsHead(words.title) + head, body };
}

/** @returns the pages by their paths, as seen from the story's */
export function sidePages(story: Story, site: SiteAddress, offer: Offer): Map<string, SidePage> {
  const all = isLong(story.events) ? eventPages(story.events) : [];
  return new Map<string, SidePage>([
    ...all.map((page): [string, SidePage] => [
      pathOf(page),
      { shell: 'events', render: () => renderEvents(page, all, story, site) },
    ]),
    ['embed/index.html', { shell: 'builder', render: () => renderBuilder(offer) }],
    ['embed/host.html', { shell: 'host', render: () => renderHost(offer) }],
  ]);
}
