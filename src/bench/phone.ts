/** A slow phone that notes how smoothly it goes. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { SLOW_DOWN } from './machine.ts';
import type { Notes } from './smoothness.ts';

export interface Phone {
  page: Page;
  session: CDPSession;
  context: BrowserContext;
}

declare global {
  interface Window {
    notes: Notes;
  }
}

/** Runs in the page, before all else in it. A text, because what compiles this file would add to a function. */
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

/** @returns an empty page with nothing in its cache, slowed down. */
export async function openPhone(browser: Browser): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(TAKE_NOTES);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  return { page, session, context };
}

export function notesOf(page: Page): Promise<Notes> {
  return page.evaluate(() => window.notes);
}
