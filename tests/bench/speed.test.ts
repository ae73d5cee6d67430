import { describe, expect, it } from 'vitest';
import { speedFigures, type Round } from '../../src/bench/speed.ts';

function run(largestPaint: number): Round['story'] {
  return {
    audit: {
      scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
      firstPaint: largestPaint,
      largestPaint,
      blocking: 0,
      shift: 0,
      lost: [],
    },
    scrolling: { framesPerSecond: 60, worstGap: 17, longTasks: 0, longTime: 0, loadTasks: 0 },
  };
}

/** The plain page's times are those of a machine that had more or less else to do. */
const rounds = [
  { story: run(700), plain: run(1000), reaction: 1 },
  { story: run(1200), plain: run(1000), reaction: 3 },
  { story: run(2200), plain: run(2000), reaction: 2 },
];
const figures = speedFigures('story', 'plain', rounds);

describe('speedFigures', () => {
  it('compares the two pages round by round, and takes the median of that', () => {
    const ratio = figures.find(({ unit }) => unit === '×');
    expect(ratio).toMatchObject({ site: 'story', target: 1.15 });
    expect(ratio?.value).toBeCloseTo(1.1);
  });

  it('has the same rows for both, and targets for the story alone', () => {
    const rowsOf = (name: string) => figures.filter(({ site }) => site === name);
    expect(rowsOf('story').map(({ what }) => what)).toEqual(
      expect.arrayContaining(rowsOf('plain').map(({ what }) => what)),
    );
    expect(rowsOf('plain').every(({ target }) => target === undefined)).toBe(true);
    expect(rowsOf('story').filter(({ target }) => target === undefined)).toHaveLength(2);
  });

  it('tells the reaction in seconds, its median and its spread', () => {
    const reaction = figures.find(({ what }) => what.startsWith('first step reacts'));
    expect(reaction).toMatchObject({ value: 2, unit: 's', spread: { min: 1, max: 3, count: 3 } });
  });
});
