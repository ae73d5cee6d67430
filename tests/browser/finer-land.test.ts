/** Finer coasts: on large screens and in a reader's hands, not on a phone that only reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { liveMap, mainStory, MAP } from '../support/live-map.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';

const browser = await sharedBrowser();
const { url, first } = mainStory();

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } };

const data = join(siteOf('main').folder, 'data');
const [file = ''] = readdirSync(data).filter((name) => name.startsWith('land-'));
const finer = JSON.parse(readFileSync(join(data, file), 'utf8')) as Record<string, string>;

/** Those of the page's paths that are the finer ones. */
const finerIn = (page: Page) =>
  page.evaluate(
    (paths) =>
      Object.keys(paths).filter(
        (id) => document.getElementById(id)?.getAttribute('d') === paths[id],
      ),
    finer,
  );

it('comes to a large screen', async () => {
  const { page, complaints, close } = await liveMap(browser, url);
  expect(Object.keys(finer)).toContain('land-rest');
  await expect.poll(() => finerIn(page)).toEqual(Object.keys(finer));
  expect(complaints).toEqual([]);
  await close();
});

it('comes to a phone once its map is in the reader’s hands, and not before', async () => {
  const { page, close } = await liveMap(browser, url, PHONE);
  await goTo(page, first);
  await page.waitForTimeout(500);
  expect(await finerIn(page)).toEqual([]);
  await page.locator(`${MAP} [aria-pressed]`).click();
  await expect.poll(() => finerIn(page)).toEqual(Object.keys(finer));
  await close();
});

it('comes to a small window that becomes a large one', async () => {
  const { page, close } = await liveMap(browser, url, PHONE);
  await page.waitForTimeout(500);
  expect(await finerIn(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => finerIn(page)).toEqual(Object.keys(finer));
  await close();
});

it('leaves the page’s own coasts where it cannot be had', async () => {
  const { page, close } = await openPage(browser, 'about:blank');
  const asked = new Promise<void>((resolve) => {
    void page.route(/data\/land-/, async (route) => {
      await route.fulfill({ status: 200, body: 'Sign in to use this network' });
      resolve();
    });
  });
  await page.goto(url);
  await asked;
  await page.waitForSelector(`${MAP}[data-live]`, { state: 'attached' });
  expect(await finerIn(page)).toEqual([]);
  const drawn = await page.locator('#land-rest').getAttribute('d');
  expect(drawn?.length).toBeGreaterThan(1000);
  await close();
});
