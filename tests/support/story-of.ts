/** The dataset of a built site, as it is published beside the page. */
import { readFileSync } from 'node:fs';
import { checkStory } from '../../src/check/check.ts';
import type { Story } from '../../src/schema/story.ts';

/** @throws where the dataset has errors */
export function storyOf(file: string): Story {
  const { story } = checkStory(readFileSync(file, 'utf8'), file);
  if (!story) throw new Error(`${file} has errors`);
  return story;
}
