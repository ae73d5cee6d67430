/** A whole reading under the page's policy: nothing that the page does is refused. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stepsOf } from '../support/live-map.ts';
import { CALM, goTo, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

const refusedOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { refused: string[] }).refused);

async function openWatched(url: string) {
  const context = await browser.newContext(CALM);
  await context.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', (event) => {
      refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return { page, close: () => context.close() };
}

describe('the page’s policy', () => {
  const { url, story } = siteOf('main');

  it('refuses nothing from the first step to explore and the downloads', async () => {
    const { page, close } = await openWatched(url);
    await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    for (const step of stepsOf(storyOf(story))) await goTo(page, step);
    await page.locator('[data-stage] .download summary').click();
    for (const form of ['SVG', 'PNG', 'CSV', 'JSON']) {
      const saved = page.waitForEvent('download');
      await page.locator(`[data-stage] .download button:text-is("${form}")`).first().click();
      expect(await (await saved).failure()).toBeNull();
    }
    await page.locator('[data-stage] a[href="#explore"]').click();
    await page.locator('[data-explore] [data-row]').first().waitFor();
    await page.locator('[data-explore] .pointable').first().waitFor();
    expect(await refusedOn(page)).toEqual([]);
    await close();
  });

  it('refuses a script, a handler and markup that come as text', async () => {
    const { page, close } = await openWatched(url);
    const taken = await page.evaluate(() => {
      const script = document.createElement('script');
      const link = document.createElement('a');
      const attempts = {
        script: () => (script.textContent = 'window.broken = true'),
        handler: () => link.setAttribute('onclick', 'window.broken = true'),
        markup: () => (link.innerHTML = '<b>text</b>'),
      };
      return Object.entries(attempts).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [name];
        } catch {
          return [];
        }
      });
    });
    expect(taken).toEqual([]);
    expect((await refusedOn(page)).length).toBeGreaterThan(0);
    await close();
  });
});
