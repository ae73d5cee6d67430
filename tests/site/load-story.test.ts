/** What a dataset becomes, or why it does not. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import * as extents from '../../src/site/extents.ts';
import { loadStory } from '../../src/site/load-story.ts';
import { formatProblems } from '../../src/site/report.ts';
import { checkStory } from '../../src/check/check.ts';
import { SECOND_STORY } from '../support/stage-data.ts';
import { storyWith } from '../support/story-with.ts';

describe('a dataset that is loaded for a build', () => {
  it('has a shape for each country that an actor can light up', async () => {
    const { good, report } = await loadStory(SECOND_STORY, undefined);
    expect(report).toBe('');
    expect(Object.keys(good?.basemap.countries ?? {})).toContain('NZL');
  });

  it('keeps its maps while only its words change, and gets new ones for other countries', async () => {
    const mapsOf = async (file: string) => (await loadStory(file, undefined)).good?.finerBasemap;
    const maps = await mapsOf(SECOND_STORY);
    expect(await mapsOf(storyWith('"title": "', '"title": "Mended: '))).toBe(maps);
    const others = await mapsOf(storyWith('"NZL"', '"NZL", "FRA"'));
    expect(Object.keys(others?.countries ?? {})).toContain('FRA');
  });

  it('is refused for a country that there is not in the words of the check, with line and column', async () => {
    const file = storyWith('"NZL"', '"NZX", "GER"');
    const { good, report } = await loadStory(file, undefined);
    const name = relative(process.cwd(), file);
    expect(good).toBeUndefined();
    expect(report).toBe(formatProblems(checkStory(readFileSync(file, 'utf8'), name)));
    expect(report).toMatch(/story\.json:\d+:\d+ {2}error: the basemap has no country "NZX"/);
    expect(report).toMatch(/story\.json:\d+:\d+ {2}error: the basemap has no country "GER"/);
  });

  it('is refused in plain words for an address that no page has', async () => {
    const { good, report } = await loadStory(SECOND_STORY, 'example.org');
    expect([good, report]).toEqual([undefined, expect.stringContaining('it is "example.org"')]);
  });

  it('does not take a fault of the code for one of the dataset', async () => {
    const spy = vi.spyOn(extents, 'extentsOf').mockImplementation(() => {
      throw new RangeError('Invalid array length');
    });
    await expect(loadStory(SECOND_STORY, undefined)).rejects.toThrow('Invalid array length');
    spy.mockRestore();
  });
});
