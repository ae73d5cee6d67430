/** Measures how smoothly a page loads and scrolls on a slow phone: a wheel turned steadily from its top to its end. */
import type { Browser } from 'playwright-core';
import { notesOf, openPhone, type Phone } from './phone.ts';
import { longTasksIn, smoothnessOf, type Smoothness } from './smoothness.ts';

/** px a second. */
const SPEED = 1500;

/** ms after load: by then all that comes by itself has come. */
const SETTLE = 4000;

export interface Scrolling extends Smoothness {
  /** ms of long tasks from navigation until the page had settled. */
  loadTasks: number;
}

/** @returns how far it is from the top to the end of the last step, or of a page without steps, in px. */
function wayOf({ page }: Phone): Promise<number> {
  return page.evaluate(() => {
    const end = [...document.querySelectorAll('[data-step]')].at(-1) ?? document.documentElement;
    return Math.floor(end.getBoundingClientRect().bottom + scrollY - innerHeight);
  });
}

/** @throws Error where the page did not follow: what did not move is always smooth */
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

export async function measureScrolling(browser: Browser, url: string): Promise<Scrolling> {
  const phone = await openPhone(browser);
  const { page, context } = phone;
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE);
  const now = () => page.evaluate(() => performance.now());
  const from = await now();
  await turnWheel(phone, await wayOf(phone));
  const until = await now();
  const notes = await notesOf(page);
  await context.close();
  return {
    ...smoothnessOf(notes, from, until),
    loadTasks: longTasksIn(notes, 0, from).longTime,
  };
}
