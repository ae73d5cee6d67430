/** The site as HTML, made by the build: complete without JavaScript. */
import { createHash } from 'node:crypto';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { OFFER, offerOf, type Offer } from '../builder/offer.ts';
import { editorsPages } from './editors-pages.ts';
import { renderCards } from './cards.ts';
import { createFormat } from '../i18n/format.ts';
import { stringsFor } from '../i18n/strings.ts';
import { pathsBeyond, type Basemap } from '../map/basemap.ts';
import type { Furniture } from '../map/overlay-insets.ts';
import StillMaps from '../map/StillMaps.svelte';
import EventsPage from '../page/EventsPage.svelte';
import { periodOf } from '../page/period.ts';
import { Reading } from '../reading/reading.svelte.ts';
import { linkSnapshot, type Snapshot, type Stills } from '../page/snapshot.ts';
import Stage from '../page/Stage.svelte';
import StoryPage from '../page/StoryPage.svelte';
import { frontTags, nameTags, shareTags, storyHead } from '../publish/head-tags.ts';
import type { SiteAddress } from '../publish/site.ts';
import { structuredDataTag } from '../publish/structured-data.ts';
import { addressesFromFront, addressesFromPage, EVENTS_FOLDER } from '../story/addresses.ts';
import { eventPages, isLong, type EventPage } from '../story/event-pages.ts';
import { detailFiles, frontStory, sourcesOf } from '../story/parts.ts';
import { stageData } from '../story/stage.ts';
import StillTimelines from '../timeline/StillTimelines.svelte';
import { inWholePx, slimStills } from './slim-stills.ts';
import type { Story, StoryEvent } from '../schema/story.ts';

export interface PrerenderedPage {
  language: string;
  /** For the end of `<head>`: title, description, and the styles of all components. */
  head: string;
  body: string;
}

/** What a site is made of. */
interface Told {
  story: Story;
  /** As fine as the page's own drawings and a phone can show. */
  basemap: Basemap;
  /** As fine as any screen can. */
  finerBasemap: Basemap;
  /** Where it is published, where that is known. */
  site: SiteAddress;
}

/** The shells that pages stand in: one of the events' own, the builder of embeds, and the page of its previews. */
export type Shell = 'events' | 'builder' | 'host';

export interface SidePage {
  shell: Shell;
  render: () => PrerenderedPage;
}

/** All that the build makes of a story; addresses are as seen from its page. */
export interface PrerenderedSite {
  front: PrerenderedPage;
  /** The pages beside it, made when they are asked for. */
  pages: Map<string, SidePage>;
  /** The pictures of shared links as SVG, drawn when they are asked for. */
  cards: Map<string, () => string>;
  /** What the browser may fetch, as JSON. */
  files: Map<string, string>;
}

const STYLE = /<style id="[^"]*">[\s\S]*?<\/style>/g;

/** Each component brings its style along once a rendering; the page needs it once. */
function uniqueStyles(...heads: string[]): string {
  return [...new Set(heads.flatMap((head) => head.match(STYLE) ?? []))].join('');
}

/** Where a page of events lies, as seen from the story's. */
const pathOf = ({ name }: { name: string }) => `${EVENTS_FOLDER}${name}.html`;

/** What Svelte leaves in its HTML to find its way when it hydrates; only the stage does. */
const HYDRATION = /<!--[\s\S]*?-->/g;

/** The name changes with the content, so that a page never meets an older file. */
function fileOf(name: string, content: object): [path: string, json: string] {
  const json = JSON.stringify(content);
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
  return [`data/${name}-${hash}.json`, json];
}

function withoutHydration(html: string): string {
  return html.replace(HYDRATION, '');
}

/** Holds the stage's place while the page around it is made. */
const STAGE = '<i id="stage"></i>';

/** The stage's graphics at the opening, and the heads with their styles, once they are drawn. */
function drawStills({ data, words }: Snapshot): { stills: Stills; heads: string[] } {
  const { map, timeline } = data.opening.scene;
  const heads: string[] = [];
  const keep = ({ head, body }: ReturnType<typeof render>) => {
    heads.push(head);
    return inWholePx(withoutHydration(body));
  };
  const format = createFormat(data.language);
  const stills = {
    map: (furniture: Furniture) =>
      keep(render(StillMaps, { props: { data, scene: map, furniture } })),
    timeline: () =>
      keep(render(StillTimelines, { props: { data, scene: timeline, words, format } })),
  };
  return { stills, heads };
}

/** The story's own page, with the stage rendered apart so that it alone hydrates. */
function renderFront(
  { story, basemap, site }: Told,
  snapshot: Snapshot,
  files: { snapshot: string; finerLand: string },
): PrerenderedPage {
  const { language } = story.story;
  const words = stringsFor(language);
  const told = frontStory(story);
  const drawn = drawStills(snapshot);
  const props = { ...snapshot, reading: new Reading(), stills: drawn.stills };
  const live = render(Stage, { props });
  const stage = createRawSnippet(() => ({
    render: () => `<div data-stage style="block-size: 100%">${STAGE}</div>`,
  }));
  const page = render(StoryPage, {
    props: {
      story: told,
      pages: isLong(story.events) ? eventPages(story.events) : [],
      address: addressesFromFront(story.events, told.events),
      data: snapshot.data,
      basemap,
      finerLand: `./${files.finerLand}`,
      stage,
      strings: words,
      format: createFormat(language),
    },
  });
  const tags = [...frontTags(story, site), structuredDataTag(story, words, site)];
  return {
    language,
    head: [
      ...tags,
      linkSnapshot(files.snapshot),
      uniqueStyles(live.head, ...drawn.heads, page.head),
    ].join('\n'),
    body: slimStills(withoutHydration(page.body)).replace(STAGE, () => live.body),
  };
}

function renderEvents(
  page: EventPage<StoryEvent>,
  pages: readonly EventPage<StoryEvent>[],
  { story, site }: Told,
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

/** The events' own pages, where they have some, and those for editors. */
function sidePages(told: Told, offer: Offer): Map<string, SidePage> {
  const { events } = told.story;
  const all = isLong(events) ? eventPages(events) : [];
  const ofEvents = all.map((page): [string, SidePage] => [
    pathOf(page),
    { shell: 'events', render: () => renderEvents(page, all, told) },
  ]);
  return new Map<string, SidePage>([...ofEvents, ...editorsPages(offer)]);
}

/** @returns a checked story as a site. */
export function prerender(told: Told): PrerenderedSite {
  const { story, site } = told;
  const snapshot = { data: stageData(story), words: stringsFor(story.story.language).graphics };
  const details = [...detailFiles(story)].map(
    ([path, data]) => [path, JSON.stringify(data)] as const,
  );
  const cards = renderCards(story, snapshot.data, told.finerBasemap);
  const stage = fileOf('stage', snapshot);
  const land = fileOf('land', pathsBeyond(told.finerBasemap, told.basemap));
  const offer = offerOf(story, site);
  return {
    cards,
    front: renderFront(told, snapshot, { snapshot: stage[0], finerLand: land[0] }),
    pages: sidePages(told, offer),
    files: new Map([stage, land, ...details, [OFFER, JSON.stringify(offer)]]),
  };
}
