/** Measurements on a slow phone: how soon the first step reacts, and how smoothly the page loads and scrolls. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { SLOW_DOWN } from './machine.ts';
import { longTasksIn, smoothnessOf, type Notes, type Smoothness } from './smoothness.ts';

interface Phone {
  page: Page;
  session: CDPSession;
  context: BrowserContext;
}

declare global {
  interface Window {
    notes: Notes;
    /** ms since navigation. */
    reactedAt?: number;
  }
}

/** Runs in the page before all else. Text, because the compiler adds helpers to functions that the page lacks. */
const TAKE_NOTES = `{
  const notes = (window.notes = { frames: [], longTasks: [] });
  const onFrame = (at) => {
    notes.frames.push(at);
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      notes.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}`;

/** @returns an empty page in a context of its own, with nothing cached, slowed down */
async function openPhone(browser: Browser): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(TAKE_NOTES);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  return { page, session, context };
}

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

/** Runs in the page: scrolls to the first step as soon as there is one, and records when the story reacts. */
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

/** @returns seconds from navigation to the frame that shows the first step's reaction, on a slow network */
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

/** Of the wheel, px a second. */
const SPEED = 1500;

/** ms after load, by which all that loads by itself has loaded. */
const SETTLE = 4000;

export interface Scrolling extends Smoothness {
  /** ms of long tasks from navigation until the page had settled. */
  loadTasks: number;
}

/** @returns px to scroll from the top to the end of the last step, or of a page without steps */
function distanceOf({ page }: Phone): Promise<number> {
  return page.evaluate(() => {
    const end = [...document.querySelectorAll('[data-step]')].at(-1) ?? document.documentElement;
    return Math.floor(end.getBoundingClientRect().bottom + scrollY - innerHeight);
  });
}

/** @throws Error where the page did not scroll: what does not move is always smooth */
async function turnWheel({ page, session }: Phone, distance: number): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', {
    x: 195,
    y: 700,
    yDistance: -distance,
    speed: SPEED,
    gestureSourceType: 'mouse',
  });
  const moved = await page.evaluate(() => scrollY);
  if (moved < distance * 0.98) throw new Error(`of ${distance} px the page scrolled ${moved}`);
}

/** Turns the wheel steadily from the top to the end. */
export async function measureScrolling(browser: Browser, url: string): Promise<Scrolling> {
  const phone = await openPhone(browser);
  const { page, context } = phone;
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE);
  const now = () => page.evaluate(() => performance.now());
  const from = await now();
  await turnWheel(phone, await distanceOf(phone));
  const until = await now();
  const notes = await page.evaluate(() => window.notes);
  await context.close();
  return {
    ...smoothnessOf(notes, from, until),
    loadTasks: longTasksIn(notes, 0, from).longTime,
  };
}
