/** Firefox, driven by WebDriver BiDi. */
import { launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../src/cli/browser/others.ts';
import type { Reader, Side } from './reader.ts';

/** As `@page` has them: Firefox prints with those that it is told. */
const MARGINS = { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' };

/** Of a finger, from where it comes down to where it goes up. */
export const MOVES = 20;

/** @throws Error where the page has no such frame */
async function sideOf(page: Page, side: Side) {
  if (side === 'page') return page.mainFrame();
  const element = (await page.$$('iframe'))[side];
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`there is no frame ${side}`);
  return frame;
}

export interface FirefoxReader extends Reader {
  /** Draws a finger from a place of the window so many px up or down. Pages hear of it; what Firefox itself does by it, to scroll, it does not do. */
  draw: (place: { x: number; y: number }, px: number) => Promise<void>;
  /** Makes all of a window of 1000 × 800 px larger, as the browser's own zoom does, until it is resized. */
  zoom: (share: number) => Promise<void>;
  /** @returns a PDF of the page on A4, with the page's own margins */
  print: (lying: boolean) => Promise<Buffer>;
}

export async function startFirefox(): Promise<FirefoxReader> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox().firefox,
    headless: true,
    defaultViewport: null,
  });
  const page = await browser.newPage();
  let said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return {
    async open(url) {
      said = [];
      await page.goto(url);
    },
    reload: async () => void (await page.reload()),
    async run(side, work, ...given) {
      const there = await sideOf(page, side);
      // Its own types speak of handles, which are not handed over here.
      const anything = work as (...all: unknown[]) => ReturnType<typeof work>;
      return (await there.evaluate(anything, ...given)) as ReturnType<typeof work>;
    },
    async wheel({ x, y }, px) {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY: px });
    },
    press: (key) => page.keyboard.press(key),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewport({ width, height }),
    picture: async () => Buffer.from(await page.screenshot()),
    async draw({ x, y }, px) {
      const finger = await page.touchscreen.touchStart(x, y);
      for (let part = 1; part <= MOVES; part++) await finger.move(x, y + (px * part) / MOVES);
      await finger.end();
    },
    zoom: (share) =>
      page.setViewport({
        width: Math.round(1000 / share),
        height: Math.round(800 / share),
        deviceScaleFactor: share,
      }),
    print: async (landscape) =>
      Buffer.from(await page.pdf({ format: 'a4', landscape, margin: MARGINS })),
    complaints: () => said,
    close: () => browser.close(),
  };
}
