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

/** @param target at most so much */
const most = (what: string, unit: BenchFigure['unit'], of: Row['of'], target?: number): Row => ({
  what,
  unit,
  of,
  ...(target !== undefined && { target }),
});

/** Targets are the story's alone. */
const ROWS: readonly Row[] = [
  score('performance', 'performance'),
  score('accessibility', 'accessibility'),
  score('best practices', 'best-practices'),
  score('SEO', 'seo'),
  most('first paint', 's', ({ audit }) => audit.firstPaint / 1000),
  most('largest paint', 's', ({ audit }) => audit.largestPaint / 1000),
  most('blocking time', 'ms', ({ audit }) => audit.blocking, 0),
  most('layout shift', '', ({ audit }) => audit.shift, 0),
  most('long tasks on load', 'ms', ({ scrolling }) => scrolling.loadTasks, 100),
  {
    ...most('frames while scrolling', '/s', ({ scrolling }) => scrolling.framesPerSecond, 58),
    moreIsBetter: true,
  },
  most('longest gap while scrolling', 'ms', ({ scrolling }) => scrolling.worstGap, 34),
  most('long tasks while scrolling', '', ({ scrolling }) => scrolling.longTasks, 0),
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
  const largest = ({ audit }: Run) => audit.largestPaint;
  const ratios = rounds.map((each) => largest(each.story) / largest(each.plain));
  const reactions = rounds.map(({ reaction }) => reaction);
  const ofStory = (what: string, unit: 's' | '×', target: number, values: number[]) =>
    figureOf({ site: story, what, unit, target }, values);
  return [
    ...figuresOf(
      plain,
      rounds.map((each) => each.plain),
      false,
    ),
    ...figuresOf(
      story,
      rounds.map((each) => each.story),
      true,
    ),
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
