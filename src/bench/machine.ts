/** Which machine the figures come from. */
import { cpus } from 'node:os';
import type { Browser } from 'playwright-core';

/** How many times slower than this machine a page is made to run. */
export const SLOW_DOWN = 4;

export interface Machine {
  core: string;
  cores: number;
  node: string;
  chromium: string;
  /** How fast the core is now, as Lighthouse counts it (`BenchmarkIndex`): desktops have 1,500 and more. */
  index: number;
}

/** How often in a second, by tens, a string of 10,000 characters is made, and an array of 100,000 copied. */
const INDEX = `(() => {
  const rate = (work) => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < 100) { work(); count++; }
    return (count / 10 / (performance.now() - start)) * 1000;
  };
  // Other programs take their share of most tries: the best is nearest to the core's own.
  const best = (work) => Math.max(...Array.from({ length: 10 }, () => rate(work)));
  const strings = () => { let s = ''; for (let i = 0; i < 10000; i++) s += 'a'; return s; };
  const [from, to] = [0, 0].map(() => Array.from({ length: 100000 }, (_, i) => i));
  const copies = () => { for (let i = 0; i < from.length; i++) to[i] = from[i]; };
  return Math.round((best(strings) + best(copies)) / 2);
})()`;

/** @returns what the figures were taken on; the core's speed is measured for a second or two */
export async function describeMachine(browser: Browser): Promise<Machine> {
  const page = await browser.newPage();
  const index = await page.evaluate<number>(INDEX);
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
