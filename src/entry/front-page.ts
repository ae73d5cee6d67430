/** The story's own page: an article that never hydrates, round a stage that does. */
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { createFormat } from '../i18n/format.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { Basemap } from '../map/basemap.ts';
import type { Furniture } from '../map/overlay-insets.ts';
import StillMaps from '../map/StillMaps.svelte';
import { linkSnapshot, type Snapshot } from '../page/snapshot.ts';
import Stage from '../page/Stage.svelte';
import StoryPage from '../page/StoryPage.svelte';
import { frontTags } from '../publish/head-tags.ts';
import type { SiteAddress } from '../publish/site.ts';
import { structuredDataTag } from '../publish/structured-data.ts';
import { Reading } from '../reading/reading.svelte.ts';
import type { Story } from '../schema/story.ts';
import { addressesFromFront } from '../story/addresses.ts';
import { eventPages, isLong } from '../story/event-pages.ts';
import { frontStory } from '../story/parts.ts';
import StillTimelines from '../timeline/StillTimelines.svelte';
import { uniqueStyles, withoutHydration, type PrerenderedPage } from './page-html.ts';
import { inShort, inWholePx, slimStills } from './slim-stills.ts';

interface Front {
  story: Story;
  basemap: Basemap;
  site: SiteAddress;
  snapshot: Snapshot;
  /** The paths of what the page fetches, as seen from it. */
  files: { snapshot: string; finerLand: string };
}

/** @returns the stage at the story's opening, with its still graphics in place, and the styles' heads */
function renderStage(snapshot: Snapshot): { html: string; heads: string[] } {
  const { data, words } = snapshot;
  const { map, timeline } = data.opening.scene;
  const format = createFormat(data.language);
  const heads: string[] = [];
  const still = ({ head, body }: ReturnType<typeof render>) => {
    heads.push(head);
    return inWholePx(withoutHydration(body));
  };
  const stills = {
    map: (furniture: Furniture) =>
      still(render(StillMaps, { props: { data, scene: map, furniture } })),
    timeline: () =>
      still(render(StillTimelines, { props: { data, scene: timeline, words, format } })),
  };
  const { head, body } = render(Stage, {
    props: { ...snapshot, reading: new Reading(), stills },
  });
  return { html: body, heads: [head, ...heads] };
}

/** Keeps the stage's place while hydration's comments are taken out of the article around it. */
const STAGE = '<i id="stage"></i>';

/** @returns the page, complete without JavaScript */
export function renderFront({ story, basemap, site, snapshot, files }: Front): PrerenderedPage {
  const { language } = story.story;
  const strings = stringsFor(language);
  const told = frontStory(story);
  const stage = renderStage(snapshot);
  const page = render(StoryPage, {
    props: {
      story: told,
      pages: isLong(story.events) ? eventPages(story.events) : [],
      address: addressesFromFront(story.events, told.events),
      data: snapshot.data,
      basemap,
      finerLand: `./${files.finerLand}`,
      stage: createRawSnippet(() => ({
        render: () => `<div data-stage style="block-size: 100%">${STAGE}</div>`,
      })),
      strings,
      format: createFormat(language),
    },
  });
  const head = [
    ...frontTags(story, site),
    linkSnapshot(files.snapshot),
    uniqueStyles(...stage.heads, page.head),
  ];
  return {
    language,
    head: head.join('\n'),
    body: inShort(slimStills(withoutHydration(page.body)).replace(STAGE, () => stage.html))
      // What only machines read comes after the text.
      .replace('</main>', (end) => end + structuredDataTag(story, strings, site)),
  };
}
