import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { VALID } from '../support/small-story.ts';

/** What is told of the small story with other values at some of its keys. */
function tell(changes: object) {
  const story = JSON.parse(VALID) as object;
  return checkStory(JSON.stringify({ ...story, ...changes }, null, 1), 'story.json');
}

const note = (text: string) => ({ notes: [{ id: 'n', title: 'Note', text }] });
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('a flood of problems', () => {
  it('is one problem where it has one cause, with its number and the next lines', () => {
    const { problems } = tell({ corrections: range(500).map(() => 'x') });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'corrections[0]', times: 500 });
    const { line = 0, lines } = problems[0] ?? {};
    expect(lines).toEqual(range(12).map((i) => line + 1 + i));
  });

  it('is one problem where a renamed entry is meant, with the only one that nothing names', () => {
    const { problems } = tell(
      note(
        range(56)
          .map(() => '[it](place:harbour)')
          .join(' '),
      ),
    );
    expect(problems).toMatchObject([{ rule: 'unknown-reference', times: 56 }]);
    const renamed = tell({
      places: (JSON.parse(VALID) as { places: object[] }).places.map((place, i) =>
        i === 0 ? place : { ...place, id: 'capital-of-samoa' },
      ),
    });
    expect(renamed.problems).toMatchObject([{ nearest: 'capital-of-samoa', times: 5 }]);
  });

  it('is told up to a number, and the rest is counted', () => {
    const { story, problems, untold } = tell(
      note(
        range(5000)
          .map((i) => `[it](place:p${i}x)`)
          .join(' '),
      ),
    );
    expect(story).toBeUndefined();
    expect(problems).toHaveLength(200);
    expect(untold).toEqual({ errors: 4800, warnings: 0 });
  });

  it('hides no error behind warnings', () => {
    const sources = range(400).map((i) => ({ id: `s${i}`, title: 'A', publisher: 'B' }));
    const { problems } = tell({ sources });
    expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(2);
  });

  it('ends the look at a list that is something else, and says so', () => {
    const { problems } = tell({ events: range(20_000) });
    expect(problems.map(({ rule, path }) => [rule, path])).toEqual([
      ['too-many', 'events'],
      ['wrong-type', 'events[0]'],
    ]);
  });

  it('ends the look at an entry with thousands of unknown keys', () => {
    const { problems, untold } = tell(Object.fromEntries(range(12_000).map((i) => [`k${i}`, 0])));
    expect(problems.length + (untold?.errors ?? 0)).toBe(10_001);
  });

  it('is not even read where it holds millions of values', () => {
    const { problems } = checkStory(`[0${',0'.repeat(2_000_001)}]`, 'story.json');
    expect(problems.map(({ rule }) => rule)).toEqual(['too-many']);
  });

  it('hides nothing that does not follow from another problem', () => {
    const { problems } = tell({
      ...note('[a](place:nowhere)'),
      timelines: (JSON.parse(VALID) as { timelines: object[] }).timelines.map((timeline) => ({
        ...timeline,
        title: 5,
      })),
    });
    expect(problems.map(({ rule }) => rule).sort()).toEqual(['unknown-reference', 'wrong-type']);
  });
});
