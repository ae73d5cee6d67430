/** The site as HTML, rendered by the build: complete without JavaScript. */
import { createHash } from 'node:crypto';
import { OFFER, offerOf } from '../builder/offer.ts';
import { stringsFor } from '../i18n/strings.ts';
import { pathsBeyond, type Basemap } from '../map/basemap.ts';
import type { SiteAddress } from '../publish/site.ts';
import type { Story } from '../schema/story.ts';
import { detailFiles } from '../story/parts.ts';
import { stageData } from '../story/stage.ts';
import { renderCards } from './cards.ts';
import { renderFront } from './front-page.ts';
import type { PrerenderedPage, SidePage } from './page-html.ts';
import { sidePages } from './side-pages.ts';

/** What a site is made of: a checked story, its basemaps and its address. */
export interface LoadedStory {
  story: Story;
  /** As detailed as the page's own drawings and a phone can show. */
  basemap: Basemap;
  /** As detailed as any screen can show. */
  finerBasemap: Basemap;
  site: SiteAddress;
}

/** All that the build makes of a story; paths are as seen from its page. */
export interface PrerenderedSite {
  front: PrerenderedPage;
  /** The pages beside it. */
  pages: Map<string, SidePage>;
  /** The pictures of shared links as SVG, drawn when they are asked for. */
  cards: Map<string, () => string>;
  /** What the browser may fetch, as JSON. */
  files: Map<string, string>;
}

/** The name changes with the content, so that a page never gets an older file from a cache. */
function fileOf(name: string, content: object): [path: string, json: string] {
  const json = JSON.stringify(content);
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
  return [`data/${name}-${hash}.json`, json];
}

/** @returns a checked story as a site */
export function prerender({ story, basemap, finerBasemap, site }: LoadedStory): PrerenderedSite {
  const snapshot = { data: stageData(story), words: stringsFor(story.story.language).graphics };
  const stage = fileOf('stage', snapshot);
  const land = fileOf('land', pathsBeyond(finerBasemap, basemap));
  const details = [...detailFiles(story)].map(
    ([path, data]) => [path, JSON.stringify(data)] as const,
  );
  const offer = offerOf(story, site);
  const files = { snapshot: stage[0], finerLand: land[0] };
  return {
    front: renderFront({ story, basemap, site, snapshot, files }),
    pages: sidePages(story, site, offer),
    cards: renderCards(story, snapshot.data, finerBasemap),
    files: new Map([stage, land, ...details, [OFFER, JSON.stringify(offer)]]),
  };
}
