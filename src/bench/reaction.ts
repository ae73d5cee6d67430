/** Measures how soon a step answers a reader who scrolls at once, on a slow phone and a slow network. */
import type { Browser } from 'playwright-core';
import { openPhone } from './phone.ts';

/**
 * "Slow 4G" as DevTools and Lighthouse have it: 150 ms and 1.6 Mbit/s of a real network
 * are 3.75 times the latency and 0.9 times the throughput where each request is held back by itself.
 */
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};

declare global {
  interface Window {
    /** ms since navigation. */
    reactedAt?: number;
  }
}

/** Runs in the page: scrolls to the first step as soon as there is one, and notes when the story has answered. */
const SCROLL_AT_ONCE = `{
  document.addEventListener('story:step', () => {
    requestAnimationFrame(() => (window.reactedAt ??= performance.now()));
  });
  const scroll = () => {
    const step = document.querySelector('[data-step]');
    if (step) step.scrollIntoView({ behavior: 'instant', block: 'center' });
    else requestAnimationFrame(scroll);
  };
  requestAnimationFrame(scroll);
}`;

/** @returns the seconds from navigation to the frame that shows the first step's answer. */
export async function measureReaction(browser: Browser, url: string): Promise<number> {
  const { page, session, context } = await openPhone(browser);
  await page.addInitScript(SCROLL_AT_ONCE);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.reactedAt !== undefined);
  const reactedAt = await page.evaluate(() => window.reactedAt ?? Number.NaN);
  await context.close();
  return reactedAt / 1000;
}
