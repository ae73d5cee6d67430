/** The page as HTML, made by the build: complete without JavaScript. */
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { createFormat } from '../i18n/format.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { Basemap } from '../map/basemap.ts';
import { Reading } from '../page/reading.svelte.ts';
import { writeSnapshot } from '../page/snapshot.ts';
import Stage from '../page/Stage.svelte';
import StoryPage from '../page/StoryPage.svelte';
import { plainText } from '../story/inline.ts';
import { stageData } from '../story/stage.ts';
import type { Story } from '../story/story.ts';

export interface PrerenderedPage {
  language: string;
  /** For the end of `<head>`: title, description, and the styles of all components. */
  head: string;
  body: string;
}

const STYLE = /<style id="[^"]*">[\s\S]*?<\/style>/g;

/** Each component brings its style along once a rendering; the page needs it once. */
function uniqueStyles(...heads: string[]): string {
  return [...new Set(heads.flatMap((head) => head.match(STYLE) ?? []))].join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** @returns the whole page of a checked story, with the stage rendered apart so that it alone hydrates. */
export function prerender(story: Story, basemap: Basemap): PrerenderedPage {
  const { language, title, standfirst } = story.story;
  const data = stageData(story);
  const strings = stringsFor(language);
  const words = strings.graphics;
  const live = render(Stage, { props: { data, words, reading: new Reading() } });
  const stage = createRawSnippet(() => ({
    render: () => `<div data-stage style="block-size: 100%">${live.body}</div>`,
  }));
  const page = render(StoryPage, {
    props: {
      story,
      data,
      basemap,
      stage,
      strings,
      format: createFormat(language),
    },
  });
  return {
    language,
    head: [
      `<title>${escape(title)}</title>`,
      `<meta name="description" content="${escape(plainText(standfirst))}" />`,
      uniqueStyles(live.head, page.head),
    ].join('\n'),
    body: `${page.body}\n${writeSnapshot({ data, words })}`,
  };
}
