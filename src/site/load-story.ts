/** From the dataset's file to what the page is made of. */
import { relative } from 'node:path';
import { formatProblems } from './report.ts';
import { checkFile } from './check-file.ts';
import type { LoadedStory } from '../entry/prerender.ts';
import { isPageAddress, siteAddress } from '../publish/site.ts';
import type { Story } from '../schema/story.ts';
import { makeBasemap, PASSED_BACKDROP_ZOOM } from './basemap.ts';
import { extentsOf, smallExtentsOf } from './extents.ts';

export interface Loading {
  /** Present exactly when the dataset has no error. */
  good: LoadedStory | undefined;
  /** Every problem, errors and warnings, ready to be shown; '' where there is none. */
  report: string;
}

type Maps = Pick<LoadedStory, 'basemap' | 'finerBasemap'>;

/** The maps of the last load. They take two seconds, and most changes of an editor are to words. */
let last: { of: string; maps: Maps } | undefined;

/** The check has refused codes of countries that the basemap lacks. @returns maps with every country of an actor */
function basemapsOf(story: Story): Maps {
  const codes = [...new Set(story.actors.flatMap((actor) => actor.countries))].sort();
  const [small, all] = [smallExtentsOf(story), extentsOf(story)];
  const of = JSON.stringify([codes, small, all]);
  if (last?.of === of) return last.maps;
  const maps = {
    basemap: makeBasemap(codes, small, PASSED_BACKDROP_ZOOM),
    finerBasemap: makeBasemap(codes, all),
  };
  last = { of, maps };
  return maps;
}

/**
 * @param file the dataset's absolute path; messages name it as seen from the working folder
 * @param asked the public address that the build is told, where it is
 */
export async function loadStory(file: string, asked: string | undefined): Promise<Loading> {
  const name = relative(process.cwd(), file);
  const { story, ...found } = await checkFile(file, name);
  const report = found.problems.length > 0 ? formatProblems(found) : '';
  if (!story) return { good: undefined, report };
  const site = siteAddress(story, asked);
  if (isPageAddress(site)) return { good: { story, ...basemapsOf(story), site }, report };
  const expected = 'the page\'s public address, such as "https://example.org/story/"';
  return { good: undefined, report: `SITE must be ${expected}; it is "${site}".` };
}
