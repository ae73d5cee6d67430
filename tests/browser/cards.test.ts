/** The cards that say what is pointed at: where they stand, and how they go. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { wordsRest } from '../support/words.ts';

const browser = await sharedBrowser();

const { url } = siteOf('main');
const STEP = 'moscow/nastasin';
const PLACES = '[data-stage] .where .pointable';
const EVENTS = '[data-stage] .when .pointable';

async function open(width: number, height: number) {
  const opened = await openPage(browser, url, { viewport: { width, height } });
  await opened.page.waitForSelector(PLACES, { state: 'attached' });
  return opened;
}

/** px of the card that lie inside the window, and how high it would be with all its words. */
const cardOf = (page: Page) =>
  page.locator('[data-detail]').evaluate((card) => {
    const { top, bottom, height } = card.getBoundingClientRect();
    const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return { top, bottom, height, hidden: height - seen, all: card.scrollHeight };
  });

/** At a step, opens the card of its map's first place by keys. */
async function pinFirstPlace(page: Page): Promise<void> {
  await goTo(page, STEP);
  await page.locator(PLACES).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('[data-detail].pinned').waitFor();
}

it.each([
  // Here the graphics are a part of the page.
  [320, 256],
  [640, 360],
  [844, 390],
])('are whole in a window of %i by %i px', async (width, height) => {
  const { page, close } = await open(width, height);
  await page.locator(EVENTS).focus();
  await page.locator(EVENTS).evaluate((chart) => chart.scrollIntoView({ block: 'center' }));
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await cardOf(page)).hidden).toBe(0);
  await page.keyboard.press('Enter');
  await page.locator('[data-detail].pinned').waitFor();
  expect((await cardOf(page)).hidden).toBe(0);
  await close();
});

it('have the whole stage of a phone for what is read at leisure', async () => {
  const { page, close } = await open(390, 844);
  await pinFirstPlace(page);
  const stage = await page.locator('[data-stage] .graphics').boundingBox();
  const { height, all, bottom } = await cardOf(page);
  expect(height).toBeGreaterThan(Math.min(all, (stage?.height ?? 0) - 30));
  expect(bottom).toBeLessThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0));
  await close();
});

it('lie over the map alone on a wide screen', async () => {
  const { page, close } = await open(1280, 800);
  await pinFirstPlace(page);
  const map = await page.locator('[data-stage] .where').boundingBox();
  expect((await cardOf(page)).bottom).toBeLessThanOrEqual((map?.y ?? 0) + (map?.height ?? 0));
  await close();
});

it('go by Escape where a pointer has called them up', async () => {
  const { page, close } = await open(1280, 800);
  await goTo(page, STEP);
  // A mark is pointed at where it will stand: the map flies there first.
  await wordsRest(page.locator('[data-stage] .where'));
  const mark = await page.locator('[data-stage] [data-place="baku"]').boundingBox();
  await page.mouse.move((mark?.x ?? 0) + 4, (mark?.y ?? 0) + 4);
  await page.locator('[data-detail]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-detail]').waitFor({ state: 'detached' });
  await close();
});

it('go with their step: none tells of a scene that is gone', async () => {
  const { page, close } = await open(1280, 800);
  await pinFirstPlace(page);
  await goTo(page, 'thirty-years/paper');
  await page.locator('[data-detail]').waitFor({ state: 'detached', timeout: 5000 });
  await close();
});
