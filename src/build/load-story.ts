/** From the dataset's file to what the page is made of. */
import { relative } from 'node:path';
import { formatProblems } from '../cli/report.ts';
import { readStory } from '../cli/read-story.ts';
import type { Basemap } from '../map/basemap.ts';
import { checkStory } from '../story/check.ts';
import type { Story } from '../story/story.ts';
import { makeBasemap } from './basemap.ts';
import { framesOf } from './frames.ts';

/** A checked story with its map. */
export interface LoadedStory {
  story: Story;
  basemap: Basemap;
}

export interface Loading {
  /** Present exactly when the dataset has no error. */
  good: LoadedStory | undefined;
  /** Every problem, errors and warnings, ready to be shown; '' where there is none. */
  report: string;
}

async function basemapOf(story: Story): Promise<Basemap> {
  const codes = new Set(story.actors.flatMap((actor) => actor.countries));
  return makeBasemap([...codes].sort(), framesOf(story));
}

/** @param file the dataset's absolute path; messages name it as seen from the working folder */
export async function loadStory(file: string): Promise<Loading> {
  const read = await readStory(file);
  if ('fault' in read) return { good: undefined, report: read.fault };
  const { story, problems } = checkStory(read.source, relative(process.cwd(), file));
  const report = problems.length > 0 ? formatProblems(problems) : '';
  if (!story) return { good: undefined, report };
  try {
    return { good: { story, basemap: await basemapOf(story) }, report };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const unknown = `actors: no country has the code "${error.message}" (ISO 3166-1 alpha-3)`;
    return { good: undefined, report: unknown };
  }
}
