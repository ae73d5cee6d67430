/** A reader without a pointer: from the page to the map, to explore, to a chart, and back. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { liveMap, mainStory, MAP, marksOn } from '../support/live-map.ts';
import { goTo, sharedBrowser } from '../support/pages.ts';
import { tabTo } from '../support/tab-to.ts';
import { wordsRest } from '../support/words.ts';

const browser = await sharedBrowser();

const { url, story, middle } = mainStory();
const words = en.graphics;

/** What the keys are on, in words; for a list of marks, the mark. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const option = element?.getAttribute('aria-activedescendant');
    const said = option ? document.getElementById(option) : element;
    return said?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  });
}

/** Waits until the page stands, on its way by keys: another step would take the map back from the reader. */
async function stands(page: Page): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        const last = before;
        before = await page.evaluate(() => {
          const current = document.querySelector<HTMLElement>('[data-story]')?.dataset;
          const stage = document.querySelector<HTMLElement>('[data-stage]')?.dataset;
          return `${scrollY} ${current?.['currentStep']} ${stage?.['stage']}`;
        });
        return before === last;
      },
      { interval: 500 },
    )
    .toBe(true);
}

/** At a step, with all tools there, and nothing focused. */
async function atStep(step: string) {
  const opened = await liveMap(browser, url);
  await opened.page.locator('[data-stage] [role="listbox"]').nth(1).waitFor();
  await goTo(opened.page, step);
  return opened;
}

/** How far the ring round what has the focus lies outside what cuts it off, in px. */
const ringCutOff = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const cut = focused?.parentElement?.getBoundingClientRect();
    const { outlineOffset, outlineWidth } = getComputedStyle(focused ?? document.body);
    const ring = parseFloat(outlineOffset) + parseFloat(outlineWidth);
    return (cut?.top ?? Infinity) - ((focused?.getBoundingClientRect().top ?? 0) - ring);
  });

it('opens the map by Tab and Enter, moves it by arrows, and closes it by Escape', async () => {
  const { page, complaints, close } = await atStep(middle);
  await tabTo(page, words.openMap);
  await stands(page);
  const closed = await marksOn(page);
  await page.keyboard.press('Enter');
  await page.locator(`${MAP}[data-opened]`).waitFor();
  // The map itself has the keys then: no further Tab is needed.
  await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('application');
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(label).toBe(words.mapKeys);
  expect(await ringCutOff(page)).toBeLessThanOrEqual(0);
  for (const [key, axis, way] of [
    ['ArrowRight', 'x', -1],
    ['ArrowDown', 'y', -1],
    ['ArrowLeft', 'x', 1],
    ['ArrowUp', 'y', 1],
  ] as const) {
    const place = page.locator(`${MAP} [data-place]`).first();
    const at = async () => (await place.boundingBox())?.[axis] ?? NaN;
    const before = await at();
    await page.keyboard.press(key);
    await expect.poll(async () => ((await at()) - before) * way).toBeGreaterThan(40);
    // A key that comes while the map still glides is lost.
    await wordsRest(page.locator(MAP));
  }
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => marksOn(page)).not.toEqual(closed);
  await page.keyboard.press('Escape');
  await expect.poll(() => marksOn(page)).toEqual(closed);
  expect(await page.locator(`${MAP}[data-opened]`).count()).toBe(0);
  expect(await focused(page)).toBe(words.openMap);
  expect(complaints).toEqual([]);
  await close();
});

it('goes from the page to explore, to a filter, to a mark and its card, and back to where it was', async () => {
  const { page, complaints, close } = await atStep(middle);
  const explore = await page.locator('[data-stage] a[href="#explore"]').innerText();
  await tabTo(page, explore.trim());
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  const layer = page.locator('[data-explore]');
  await layer.waitFor();

  await tabTo(page, words.explore.themes);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const [theme] = story.themes;
  const left = story.events.filter((event) => event.theme === theme?.id);
  await expect.poll(() => layer.locator('[data-row]').count()).toBe(left.length);

  const list = layer.locator('[data-graphic="timeline"] [role="listbox"]');
  await tabTo(page, (await list.getAttribute('aria-label')) ?? '');
  await page.keyboard.press('End');
  const isCluster = (name: string) => /^\d{1,3}: /.test(name);
  while (isCluster(await focused(page))) await page.keyboard.press('ArrowLeft');
  const mark = await focused(page);
  const event = left.find(({ title }) => mark.includes(title));
  await page.keyboard.press('Enter');
  const card = layer.locator('[data-detail]');
  await expect.poll(() => card.locator('h2').innerText()).toBe(event?.title ?? mark);

  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await layer.count()).toBe(1);
  await page.keyboard.press('Escape');
  await layer.waitFor({ state: 'detached' });
  expect(await focused(page)).toBe(explore.trim());
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(complaints).toEqual([]);
  await close();
});

it('stops once for all points of a chart of series, and once for its source', async () => {
  const { page, close } = await atStep('gas/share');
  const chart = page.locator('[data-stage] [data-graphic="timeline"]');
  const list = chart.getByRole('listbox');
  await tabTo(page, (await list.getAttribute('aria-label')) ?? '');
  const stops: string[] = [];
  const stop = () =>
    chart.evaluate((figure) => {
      const element = document.activeElement;
      return figure.contains(element) ? (element?.getAttribute('role') ?? element?.tagName) : '';
    });
  // From before the chart to behind it.
  while (await stop()) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  for (let at = await stop(); at; at = await stop()) {
    stops.push(at);
    await page.keyboard.press('Tab');
  }
  expect(stops).toEqual(['listbox', 'A']);
  await close();
});
