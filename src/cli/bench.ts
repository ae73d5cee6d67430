/**
 * `npm run bench`: what a change of step costs, and what the pages weigh, for
 * the real story and for generated ones; `--json` for machines, `--rounds N`
 * for more changes of step, `--events N` (again and again) for other sizes.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { describeMachine } from '../bench/machine.ts';
import { openGeneratedSite, openRealSite, type Site } from '../bench/sites.ts';
import { measureSizes } from '../bench/sizes.ts';
import { measureStepChanges, SLOW_DOWN } from '../bench/step-change.ts';
import { formatMachine, formatTable } from '../bench/table.ts';
import { getBrowser } from './browser/get.ts';
import { CommandFailure, runOrReport } from './build-site.ts';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  rounds: { type: 'string', default: '1' },
  events: { type: 'string', multiple: true },
} as const;

const USUAL = ['50', '1000', '10000'];

/** @throws CommandFailure where it is no whole number from 1 on */
function whole(text: string, name: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new CommandFailure(`--${name} must be a whole number from 1 on; it is "${text}".`);
}

async function openSites(counts: readonly number[]): Promise<Site[]> {
  const sites = [await openRealSite()];
  for (const count of counts) sites.push(await openGeneratedSite(count));
  return sites;
}

await runOrReport(async () => {
  const { values } = parseArgs({ options: OPTIONS });
  const rounds = whole(values.rounds, 'rounds');
  const counts = (values.events ?? USUAL).map((count) => whole(count, 'events'));
  const executablePath = await getBrowser(console.error);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const sites = await openSites(counts);
  const browser = await chromium.launch({ executablePath, args });
  const machine = await describeMachine(browser);
  const figures = [];
  for (const site of sites) {
    console.error(`Measuring ${site.name} …`);
    figures.push(...(await measureStepChanges(browser, site, rounds)), ...measureSizes(site));
  }
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
  if (values.json) console.log(JSON.stringify({ machine, slowDown: SLOW_DOWN, figures }, null, 2));
  else console.log(`${formatMachine(machine, SLOW_DOWN)}\n\n${formatTable(figures)}`);
});
