/** Measures the story beside the same article as plain HTML, by turns, so that both meet the same machine. */
import type { Browser } from 'playwright-core';
import { figureOf, type BenchFigure } from './figure.ts';
import { audit, type Audit } from './lighthouse.ts';
import { measureReaction } from './reaction.ts';
import { measureScrolling, type Scrolling } from './scrolling.ts';
import type { Site } from './sites.ts';

/** One round on one site. */
interface Run {
  audit: Audit;
  scrolling: Scrolling;
}

/** One round on both. */
export interface Round {
  story: Run;
  plain: Run;
  /** s */
  reaction: number;
}

interface Row extends Omit<BenchFigure, 'site' | 'value' | 'spread'> {
  of: (run: Run) => number;
}

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

function score(what: string, category: keyof Audit['scores']): Row {
  const of = ({ audit }: Run) => audit.scores[category];
  return { what: `Lighthouse ${what}`, unit: '', target: 100, moreIsBetter: true, of };
}

/** @returns a figure for each row; only the story has targets. */
function figuresOf(site: string, runs: readonly Run[], hasTargets: boolean): BenchFigure[] {
  return ROWS.map(({ of, target, ...row }) =>
    figureOf(
      { site, ...row, ...(hasTargets && target !== undefined ? { target } : {}) },
      runs.map(of),
    ),
  );
}

/** @returns the table's rows of all rounds. */
export function speedFigures(
  story: string,
  plain: string,
  rounds: readonly Round[],
): BenchFigure[] {
  const ratio = (round: Round) => round.story.audit.largestPaint / round.plain.audit.largestPaint;
  const own = (what: string, unit: 's' | '×', target: number, values: number[]) =>
    figureOf({ site: story, what, unit, target }, values);
  return [
    ...figuresOf(
      plain,
      rounds.map((round) => round.plain),
      false,
    ),
    ...figuresOf(
      story,
      rounds.map((round) => round.story),
      true,
    ),
    own('largest paint, to the plain page’s', '×', 1.15, rounds.map(ratio)),
    own(
      'first step reacts, slow 4G',
      's',
      1.3,
      rounds.map(({ reaction }) => reaction),
    ),
  ];
}

async function runOn(browser: Browser, path: string, { url }: Site): Promise<Run> {
  return { audit: await audit(url, path), scrolling: await measureScrolling(browser, url) };
}

/**
 * @param path of the same browser; Lighthouse starts its own
 * @returns the figures, and what cost the story points in any round
 */
export async function measureSpeed(
  browser: Browser,
  path: string,
  sites: { story: Site; plain: Site },
  count: number,
): Promise<{ figures: BenchFigure[]; lost: string[] }> {
  const rounds: Round[] = [];
  for (let i = 0; i < count; i++) {
    rounds.push({
      plain: await runOn(browser, path, sites.plain),
      story: await runOn(browser, path, sites.story),
      reaction: await measureReaction(browser, sites.story.url),
    });
  }
  return {
    figures: speedFigures(sites.story.name, sites.plain.name, rounds),
    lost: [...new Set(rounds.flatMap(({ story }) => story.audit.lost))],
  };
}
