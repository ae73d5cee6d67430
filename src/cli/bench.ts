/**
 * `npm run bench`: how fast the story is beside plain HTML, what a change of
 * step costs, and what the pages weigh; the last two for generated stories too.
 * `--only speed|steps|sizes` (again and again) for parts, `--json` for machines,
 * `--rounds N` for more rounds, `--events N` (again and again) for other sizes.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { formatTable, type BenchFigure } from '../bench/figures.ts';
import { describeMachine, formatMachine, SLOW_DOWN } from '../bench/machine.ts';
import { openGeneratedSite, openPlainSite, openRealSite, type Site } from '../bench/sites.ts';
import { measureSizes } from '../bench/sizes.ts';
import { measureSpeed } from '../bench/speed.ts';
import { measureStepChanges } from '../bench/step-change.ts';
import { getBrowser } from './browser/get.ts';
import { CommandFailure } from '../site/build-site.ts';
import { runOrReport } from './run-or-report.ts';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true },
  rounds: { type: 'string' },
  events: { type: 'string', multiple: true },
} as const;

const USUAL = ['50', '1000', '10000'];

const PARTS = ['speed', 'steps', 'sizes'] as const;
type Part = (typeof PARTS)[number];

/** A change of step is measured many times in one round, all else once. */
const ROUNDS: Record<Part, string> = { speed: '3', steps: '1', sizes: '1' };

/** @throws CommandFailure where it is no whole number from 1 on */
function whole(text: string, name: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new CommandFailure(`--${name} must be a whole number, 1 or more; it is "${text}".`);
}

/** @throws CommandFailure where there is no such part */
function part(text: string): Part {
  const found = PARTS.find((name) => name === text);
  if (found) return found;
  throw new CommandFailure(`--only must be one of ${PARTS.join(', ')}; it is "${text}".`);
}

async function openSites(counts: readonly number[]): Promise<[Site, ...Site[]]> {
  const sites: [Site, ...Site[]] = [await openRealSite()];
  for (const count of counts) sites.push(await openGeneratedSite(count));
  return sites;
}

/** With the browser, until the work is done. */
async function inBrowser<T>(path: string, work: (browser: Browser) => Promise<T>): Promise<T> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: path, args });
  return work(browser).finally(() => browser.close());
}

await runOrReport(async () => {
  const { values } = parseArgs({ options: OPTIONS });
  const parts = new Set((values.only ?? PARTS).map(part));
  const rounds = (of: Part) => whole(values.rounds ?? ROUNDS[of], 'rounds');
  const isGenerated = parts.has('steps') || parts.has('sizes');
  const counts = (values.events ?? USUAL).map((count) => whole(count, 'events'));
  const path = await getBrowser(console.error);
  const sites = await openSites(isGenerated ? counts : []);
  const figures: BenchFigure[] = [];
  const lost: string[] = [];

  const machine = await inBrowser(path, async (browser) => {
    const described = await describeMachine(browser);
    if (parts.has('speed')) {
      console.error('Comparing the speed of the story with plain HTML…');
      const plain = await openPlainSite();
      const both = { story: sites[0], plain };
      const speed = await measureSpeed(browser, path, both, rounds('speed'));
      figures.push(...speed.figures);
      lost.push(...speed.lost);
      await plain.close();
    }
    for (const site of sites) {
      if (isGenerated) console.error(`Measuring ${site.name}…`);
      if (parts.has('steps'))
        figures.push(...(await measureStepChanges(browser, site, rounds('steps'))));
      if (parts.has('sizes')) figures.push(...measureSizes(site));
    }
    return described;
  });

  await Promise.all(sites.map((site) => site.close()));
  if (values.json)
    console.log(JSON.stringify({ machine, slowDown: SLOW_DOWN, figures, lost }, null, 2));
  else {
    console.log(`${formatMachine(machine)}\n\n${formatTable(figures)}`);
    for (const line of lost) console.log(`Lost points, ${line}`);
  }
});
