/** Measures the story and the same article as plain HTML in turn, so that both meet the same machine. */
import type { Browser } from 'playwright-core';
import { figureOf, type BenchFigure } from './figures.ts';
import { audit, type Audit, type Category } from './lighthouse.ts';
import { measureReaction, measureScrolling, type Scrolling } from './phone.ts';
import type { Site } from './sites.ts';

/** One site, measured once. */
interface Run {
  audit: Audit;
  scrolling: Scrolling;
}

export interface Round {
  story: Run;
  plain: Run;
  /** s until the story's first step reacts. */
  reaction: number;
}

type Row = Omit<BenchFigure, 'site' | 'value' | 'spread'> & { of: (run: Run) => number };

const score = (name: string, category: Category): Row => ({
  what: `Lighthouse ${name}`,
  unit: '',
  target: 100,
  moreIsBetter: true,
  of: ({ audit }) => audit.scores[category],
});

/** Targets are the story's alone. */
const ROWS: readonly Row[] = [
  score('performance', 'performance'),
  score('accessibility', 'accessibility'),
  score('best practices', 'best-practices'),
  score('SEO', 'seo'),
  { what: 'first paint', unit: 's', of: ({ audit }) => audit.firstPaint / 1000 },
  { what: 'largest paint', unit: 's', of: ({ audit }) => audit.largestPaint / 1000 },
  { what: 'blocking time', unit: 'ms', target: 0, of: ({ audit }) => audit.blocking },
  { what: 'layout shift', unit: '', target: 0, of: ({ audit }) => audit.shift },
  {
    what: 'long tasks on load',
    unit: 'ms',
    target: 100,
    of: ({ scrolling }) => scrolling.loadTasks,
  },
  {
    what: 'frames while scrolling',
    unit: '/s',
    target: 58,
    moreIsBetter: true,
    of: ({ scrolling }) => scrolling.framesPerSecond,
  },
  {
    what: 'longest gap while scrolling',
    unit: 'ms',
    target: 34,
    of: ({ scrolling }) => scrolling.worstGap,
  },
  {
    what: 'long tasks while scrolling',
    unit: '',
    target: 0,
    of: ({ scrolling }) => scrolling.longTasks,
  },
];

function figuresOf(site: string, runs: readonly Run[], hasTargets: boolean): BenchFigure[] {
  return ROWS.map(({ of, target, ...row }) => {
    const own = hasTargets && target !== undefined ? { target } : {};
    return figureOf({ site, ...row, ...own }, runs.map(of));
  });
}

/** @returns the table's rows: the plain page's, the story's, and those that compare them or need steps */
export function speedFigures(
  story: string,
  plain: string,
  rounds: readonly Round[],
): BenchFigure[] {
  const [plainRuns, storyRuns] = [
    rounds.map((each) => each.plain),
    rounds.map((each) => each.story),
  ];
  const ratios = rounds.map(
    (each) => each.story.audit.largestPaint / each.plain.audit.largestPaint,
  );
  const reactions = rounds.map(({ reaction }) => reaction);
  const ofStory = (what: string, unit: 's' | '×', target: number, values: number[]) =>
    figureOf({ site: story, what, unit, target }, values);
  return [
    ...figuresOf(plain, plainRuns, false),
    ...figuresOf(story, storyRuns, true),
    ofStory('largest paint, to the plain page’s', '×', 1.15, ratios),
    ofStory('first step reacts, slow 4G', 's', 1.3, reactions),
  ];
}

async function measure(browser: Browser, path: string, { url }: Site): Promise<Run> {
  return { audit: await audit(url, path), scrolling: await measureScrolling(browser, url) };
}

/**
 * @param path of the same browser; Lighthouse starts its own
 * @returns the figures, and the audits in which the story lost points in any round
 */
export async function measureSpeed(
  browser: Browser,
  path: string,
  { story, plain }: { story: Site; plain: Site },
  count: number,
): Promise<{ figures: BenchFigure[]; lost: string[] }> {
  const rounds: Round[] = [];
  for (let i = 0; i < count; i++) {
    rounds.push({
      plain: await measure(browser, path, plain),
      story: await measure(browser, path, story),
      reaction: await measureReaction(browser, story.url),
    });
  }
  return {
    figures: speedFigures(story.name, plain.name, rounds),
    lost: [...new Set(rounds.flatMap(({ story: { audit } }) => audit.lost))],
  };
}
