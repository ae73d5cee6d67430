/** The published dataset, fetched once, when a reader first asks for more than the graphics hold. */
import type { StoryFile } from '../story/story.ts';

let fetched: Promise<StoryFile> | undefined;

async function fetchStory(): Promise<StoryFile> {
  const answer = await fetch(new URL('data/story.json', document.baseURI));
  if (!answer.ok) throw new Error(`data/story.json: ${answer.status}`);
  return (await answer.json()) as StoryFile;
}

/**
 * @returns the dataset as the build checked and published it: its optional parts may be absent
 * @throws where it cannot be had now; the next call tries again
 */
export function wholeStory(): Promise<StoryFile> {
  fetched ??= fetchStory().catch((error: unknown) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}
