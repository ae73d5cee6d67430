/** A page under a browser's translator, which puts `<font>` in `<font>` in the place of each text node, and goes on. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { stageData, timelineOf } from '../../src/story/stage.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();
const { url, story } = siteOf('main');
const data = stageData(storyOf(story));

/** What a translator does to the texts that are there; the words stay, so that they can be compared. */
const translate = (page: Page, within = 'body') =>
  page.evaluate((selector) => {
    const root = document.querySelector(selector) ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const { parentElement } = text;
      if (!text.data.trim() || parentElement?.closest('svg, script, style, font, textarea'))
        continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  }, within);

/** From the middle on, with another timeline. */
const [from, to] = [data.steps.length >> 1, data.steps.length - 1].map((i) => data.steps[i]);
if (!from || !to) throw new Error('a story with steps was expected');

it('has the heading, the caption and the alternative of the step that is read, and names its chapter', async () => {
  const { page, complaints, close } = await openPage(browser, url);
  await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  await goTo(page, from.id);
  const told = () =>
    page.evaluate(() => {
      const text = (selector: string) =>
        document.querySelector(`.pinned ${selector}`)?.textContent?.replace(/\s+/g, ' ').trim();
      return {
        title: text('[data-graphic="timeline"] .title'),
        alt: text('[data-graphic="map"] figcaption'),
        source: text('[data-graphic="timeline"] > p:last-child') ?? '',
        here: document.querySelector('[data-here]')?.textContent,
      };
    });
  const other =
    data.steps.find(({ scene }) => scene.timeline.show !== from.scene.timeline.show) ?? to;
  for (const step of [from, other, to]) {
    await translate(page);
    await goTo(page, step.id);
    const title = timelineOf(data, step.scene.timeline.show)?.title;
    await expect.poll(told).toMatchObject({ title, alt: step.alt });
    const chapter = storyOf(story).chapters.find(({ id }) => id === step.id.split('/')[0]);
    await expect.poll(async () => (await told()).here).toBe(chapter?.title);
  }
  expect(complaints).toEqual([]);
  await close();
});

it('names what is pointed at, one after the other', async () => {
  const { page, close } = await openPage(browser, url);
  await goTo(page, from.id);
  const marks = page.locator('[data-stage] .pointable').last();
  await marks.focus();
  const said: (string | null)[] = [];
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-detail]').waitFor();
    const named = await marks.evaluate(
      (list) =>
        document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent ??
        list.querySelector('[aria-selected="true"]')?.textContent ??
        '',
    );
    const card = (await page.locator('[data-detail]').textContent()) ?? '';
    expect(named).not.toBe('');
    said.push(card);
    await translate(page, '[data-detail]');
  }
  expect(new Set(said).size).toBe(3);
  await close();
});

it('counts anew in explore with each filter', async () => {
  const { page, close } = await openPage(browser, `${url}#explore`);
  await page.locator('[data-explore] [data-row]').first().waitFor();
  await translate(page);
  const { events } = data;
  for (const status of ['disputed', 'reported']) {
    await page.evaluate((to) => (location.hash = `#explore?status=${to}`), status);
    const left = events.filter((event) => event.status === status).length;
    const count = page.locator('[data-explore] header [role="status"]');
    await expect.poll(() => count.textContent()).toContain(`${left} `);
    expect(await page.locator('[data-explore] [data-row]').count()).toBe(left);
    await translate(page);
  }
  const legend = page.locator('[data-explore] .time legend');
  await page.evaluate(() => (location.hash = '#explore?from=2010-01&to=2015-01'));
  await expect.poll(() => legend.textContent()).toMatch(/2010.*2015/s);
  await close();
});
