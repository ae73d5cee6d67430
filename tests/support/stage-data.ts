/** The second story's graphics, for tests that need real data without a build. */
import { stageData } from '../../src/story/stage.ts';
import { storyOf } from './story-of.ts';

export const SECOND_STORY = 'tests/fixtures/second-story.json';

export function secondStory() {
  const story = storyOf(SECOND_STORY);
  return { story, data: stageData(story) };
}
