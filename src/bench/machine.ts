/** The machine on which the figures were measured. */
import { cpus } from 'node:os';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import type { Browser } from 'playwright-core';

/** CPU throttling: pages run so many times slower than the machine could. */
export const SLOW_DOWN = 4;

export interface Machine {
  core: string;
  cores: number;
  node: string;
  chromium: string;
  /** The core's speed now, as Lighthouse's `BenchmarkIndex`: desktops have 1,500 and more. */
  index: number;
}

/** Measures the core's speed for a second or two. */
export async function describeMachine(browser: Browser): Promise<Machine> {
  const page = await browser.newPage();
  const index = await page.evaluate(pageFunctions.computeBenchmarkIndex);
  await page.context().close();
  const [first, ...others] = cpus();
  return {
    core: first?.model.trim() ?? 'unknown',
    cores: others.length + 1,
    node: process.versions.node,
    chromium: browser.version(),
    index,
  };
}

/** @returns the machine in two lines of text */
export function formatMachine({ core, cores, node, chromium, index }: Machine): string {
  return [
    `${core}, ${cores} cores; Chromium ${chromium}; Node ${node}.`,
    `BenchmarkIndex ${index} (desktops: 1,500 or more); CPU slowed down ${SLOW_DOWN} times for the times in ms below.`,
  ].join('\n');
}
