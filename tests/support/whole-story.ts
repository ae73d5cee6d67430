/** A story that says everything a story can say of itself, for tests of what is published. */
import { readFileSync } from 'node:fs';
import { checkStory } from '../../src/check/check.ts';
import type { Story, StoryFile } from '../../src/schema/story.ts';
import { SECOND_STORY } from './stage-data.ts';

export const SITE = 'https://example.org/ferry/';

/** @throws where the changes make a faulty story */
export function wholeStory(head: Partial<StoryFile['story']> = {}): Story {
  const file = JSON.parse(readFileSync(SECOND_STORY, 'utf8')) as StoryFile;
  Object.assign(file.story, {
    publisher: { name: 'The sample house', url: 'https://example.org/' },
    translations: [{ language: 'sm', url: 'https://example.org/vaa/' }],
    ...head,
  });
  const { story } = checkStory(JSON.stringify(file), SECOND_STORY);
  if (!story) throw new Error('the story has errors');
  return story;
}
