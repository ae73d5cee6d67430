/** Pages in a real browser that note whatever should not happen. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';

export interface WatchedPage {
  page: Page;
  /** Console messages, errors and failed requests. */
  complaints: string[];
  /** Hosts other than the page's own that it asked for anything. */
  strangers: string[];
  close: () => Promise<void>;
}

/** The worker's browser: started with the first file that needs it, and used by all that follow. */
let started: Promise<Browser> | undefined;

function launch(): Promise<Browser> {
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--site-per-process',
    '--font-render-hinting=none',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  return chromium.launch({ executablePath: inject('browser'), args });
}

/** A laptop of a reader who asked for less motion. */
export const CALM = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;

/** @returns a browser that other files use too; what this file leaves open in it is closed after its last test. */
export async function sharedBrowser(): Promise<Browser> {
  const browser = await (started ??= launch());
  afterAll(() => Promise.all(browser.contexts().map((context) => context.close())));
  return browser;
}

/**
 * Opens a page of a reader who asked for less motion, unless `options` say otherwise: a flight from step to step costs
 * three times what the step costs without it, and what is proved of most pages does not depend on it.
 */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ ...CALM, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol !== 'data:' && asked.host !== new URL(url).host) strangers.push(asked.host);
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints, strangers, close: () => context.close() };
}

/** Puts a step's beginning under the reading line; where the graphics are alive, they show it then. */
export async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((step) => {
    const element = document.querySelector(`[data-step="${step}"]`);
    const top = (element?.getBoundingClientRect().top ?? 0) + scrollY;
    const pinned = document.querySelector('.pinned')?.getBoundingClientRect();
    const isBeside = pinned !== undefined && pinned.width < innerWidth * 0.9;
    scrollTo({
      top: top - (isBeside ? innerHeight * 0.4 : innerHeight * 0.7),
      behavior: 'instant',
    });
  }, id);
  await page.waitForFunction((step) => {
    const current = document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep'];
    const shown = document.querySelector<HTMLElement>('[data-stage]')?.dataset['stage'];
    return current === step && (!shown || shown === step);
  }, id);
  // Until the stage has drawn, a still figure covers its controls; where it is broken on purpose, for good.
  const isDrawn = () => !document.querySelector('.pinned > [data-still]');
  await page.waitForFunction(isDrawn, undefined, { timeout: 3000 }).catch(() => undefined);
}
