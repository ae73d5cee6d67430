/**
 * Measures what a change of step costs the main thread. The page is scrolled from step to step, down and up again, with
 * a pause at each until all motion has ended; Chromium traces the thread's work (script, style, layout and paint), with
 * the CPU throttled.
 */
import type { Browser, Page } from 'playwright-core';
import { figureOf, type BenchFigure } from './figures.ts';
import { SLOW_DOWN } from './machine.ts';
import type { Site } from './sites.ts';
import { stepCosts, traceOf, type StepCost } from './trace.ts';

/** ms at each step: the map waits 140 and flies for 900, all else moves for less; then charts are drawn ahead. */
const REST = 1500;

/** ms at each step of the warm-up. */
const WARM_UP = 250;

const TARGET_MS = 16;
const MARK = 'story:step';

async function openStory(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript((mark) => {
    document.addEventListener('story:step', () => performance.mark(mark));
  }, MARK);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  await page.waitForTimeout(REST);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  return page;
}

/** Puts the beginning of a step under the reading line, and waits until nothing moves. */
async function goTo(page: Page, at: number, rest: number): Promise<void> {
  await page.evaluate((i) => {
    const top = document.querySelectorAll('[data-step]')[i]?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: top + scrollY - innerHeight * 0.4, behavior: 'instant' });
  }, at);
  await page.waitForTimeout(rest);
}

/** Reads from the first step to the last and back, once a round. */
async function readThrough(page: Page, rounds: number, rest = REST): Promise<void> {
  const count = await page.locator('[data-step]').count();
  const down = Array.from({ length: count }, (_, i) => i);
  const round = [...down, ...down.slice(1, -1).reverse()];
  for (const at of Array.from({ length: rounds }, () => round).flat()) await goTo(page, at, rest);
}

function figuresOf(site: string, costs: readonly StepCost[]): BenchFigure[] {
  const of = (what: string, key: keyof StepCost, target?: number) =>
    figureOf(
      { site, what, unit: 'ms', ...(target === undefined ? {} : { target }) },
      costs.map((cost) => cost[key]),
    );
  return [
    of('step change, until it is shown', 'change', TARGET_MS),
    of('longest task of the motion after', 'longest'),
    of('all work until at rest', 'whole'),
  ];
}

/** @returns medians over all changes of so many rounds, after a warm-up round in which the browser compiles the code */
export async function measureStepChanges(
  browser: Browser,
  site: Site,
  rounds: number,
): Promise<BenchFigure[]> {
  const page = await openStory(browser, site.url);
  await readThrough(page, 1, WARM_UP);
  const trace = await traceOf(browser, page, MARK, () => readThrough(page, rounds));
  await page.context().close();
  return figuresOf(site.name, stepCosts(trace));
}
