/** What moves on a page by itself while its reader looks at it: in the page, and in the frames on it. */
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { MOMENT } from '../../src/embed/frame/embed-mode.ts';

/** Notes shifts of the layout in each window that is opened from now on, where its scripts run. */
export const noteShifts = (context: BrowserContext) =>
  context.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    const nameOf = (node?: Node | null) =>
      node instanceof Element ? `${node.tagName}.${node.className}#${node.id}` : '';
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
        // What a reader has just asked for does not surprise them.
        if (entry.hadRecentInput) continue;
        const moved = entry.sources?.map(({ node }) => nameOf(node)) ?? [];
        shifts.push(`${entry.value.toFixed(4)} ${moved.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

interface Shift {
  value: number;
  hadRecentInput: boolean;
  sources?: { node?: Node | null }[];
}

/** @returns what has moved there, with how much of the window that was */
export const shiftsOf = (side: Page | Frame): Promise<string[]> =>
  (side as Page).evaluate(() => (window as unknown as { shifts: string[] }).shifts);

/** Has frames wait for their host's answer however long that takes on a slow machine: until `endWait`. */
export const waitForHosts = (context: BrowserContext) =>
  context.addInitScript((moment) => {
    const { setTimeout } = window;
    const later = (work: () => void, ms?: number) => {
      const isWait = ms === moment && document.documentElement.hasAttribute('data-greeting');
      return setTimeout(work, isWait ? 1e9 : ms);
    };
    Object.assign(window, { setTimeout: later });
  }, MOMENT);

export const endWait = (frame: Frame) =>
  frame.evaluate(() => document.documentElement.removeAttribute('data-greeting'));
