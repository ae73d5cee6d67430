/** The built story as a newsroom's page frames it: on another site than the page's own. */
import { stepId, type StepId } from '../../src/story/stage.ts';
import type { Story } from '../../src/schema/story.ts';
import { siteOf } from './site-of.ts';
import { storyOf } from './story-of.ts';

export interface FramedSite {
  /** With a slash at the end. */
  url: string;
  /** The host's script, as a page has it. */
  loader: string;
  story: Story;
  /** All steps' ids, in the order of reading. */
  steps: StepId[];
}

/** @param name the second story is a fifth of the main one, for tests that do not read on through many steps */
export function framedSite(name: 'main' | 'second' = 'main'): FramedSite {
  const site = siteOf(name);
  const url = site.url.replace('127.0.0.1', 'localhost');
  const story = storyOf(site.story);
  const steps = story.chapters.flatMap((chapter) =>
    chapter.steps.map((step) => stepId(chapter, step)),
  );
  return { url, loader: `<script src="${url}embed.js"></script>`, story, steps };
}
