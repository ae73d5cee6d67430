/** A generated story of ten thousand events, checked once a test file. */
import { generateStory } from '../../src/bench/generate-story.ts';
import { checkStory } from '../../src/check/check.ts';
import type { Story } from '../../src/schema/story.ts';

/** @throws where what is generated does not pass the check */
export function generatedStory(count: number): Story {
  const { story } = checkStory(JSON.stringify(generateStory(count)), 'generated.json');
  if (!story) throw new Error('the generated story has errors');
  return story;
}
