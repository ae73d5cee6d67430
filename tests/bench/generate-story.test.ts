import { describe, expect, it } from 'vitest';
import { generateStory } from '../../src/bench/generate-story.ts';
import { checkStory } from '../../src/check/check.ts';

describe('a generated story', () => {
  it.each([50, 1000])('of %i events passes the check without a warning', (count) => {
    const { story, problems } = checkStory(JSON.stringify(generateStory(count)), 'generated.json');
    expect(problems).toEqual([]);
    expect(story?.events).toHaveLength(count);
  });

  it('is the same each time, and another for another seed', () => {
    expect(generateStory(60)).toEqual(generateStory(60));
    expect(generateStory(60, 2)).not.toEqual(generateStory(60));
  });

  it('is read through windows from two hundred years to two weeks', () => {
    const windows = generateStory(50).chapters.flatMap(({ steps }) =>
      steps.map(({ scene }) => Date.parse(scene.timeline.to) - Date.parse(scene.timeline.from)),
    );
    const day = 24 * 60 * 60 * 1000;
    expect(Math.max(...windows)).toBeGreaterThan(198 * 365 * day);
    expect(Math.min(...windows.filter((window) => window > 0))).toBeLessThan(15 * day);
  });
});
