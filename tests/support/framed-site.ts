/** The built story as a newsroom's page frames it: on another site than the page's own. */
import { inject } from 'vitest';
import { stepId, type StepId } from '../../src/story/stage.ts';
import type { Story } from '../../src/schema/story.ts';
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

/** @throws Error where no site was built */
export function framedSite(): FramedSite {
  const [site] = inject('sites');
  if (!site) throw new Error('a site was expected');
  const url = site.url.replace('127.0.0.1', 'localhost');
  const story = storyOf(site.story);
  const steps = story.chapters.flatMap((chapter) =>
    chapter.steps.map((step) => stepId(chapter, step)),
  );
  return { url, loader: `<script src="${url}embed.js"></script>`, story, steps };
}
