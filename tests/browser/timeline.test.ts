/** The timelines in a real browser: how they move, and how they answer to keys, pointer and touch. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

const TIMELINE = '[data-graphics]:not(dialog *) [data-graphic="timeline"]';

async function open(url: string, options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, url, options);
  await opened.page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  await opened.page.waitForSelector(`${TIMELINE} [role="listbox"]`);
  return opened;
}

function main() {
  const site = siteOf('main');
  return { ...site, story: storyOf(site.story) };
}

describe('a page that reads from right to left', () => {
  it('keeps time from left to right, and every word inside its chart', async () => {
    const { url } = main();
    const { page, close } = await open(url);
    for (const step of ['thirty-years/paper', 'army/spending']) {
      await page.evaluate(() => (document.documentElement.dir = 'ltr'));
      await goTo(page, step);
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      await page.waitForTimeout(100);
      const { outside, years } = await page.locator(TIMELINE).evaluate((figure) => {
        const frame = figure.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
        const boxes = [...figure.querySelectorAll('svg text')].map((text) => ({
          text: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        const isOutside = ({ box }: { box: DOMRect }) =>
          box.left < frame.left - 1 || box.right > frame.right + 1;
        return {
          outside: boxes.filter(isOutside).map(({ text }) => text),
          years: [...figure.querySelectorAll('.tick text')].map((text) => text.textContent),
        };
      });
      expect(outside).toEqual([]);
      expect(years).toEqual([...years].sort());
    }
    await close();
  });
});

/** What is pointed at, in words. */
function option(page: Page): Promise<string> {
  return page.locator(`${TIMELINE} [role="listbox"]`).evaluate((list) => {
    const current = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
    return current?.textContent?.trim() ?? '';
  });
}

/** Presses a key until what is pointed at is of a kind. */
async function pressUntil(page: Page, key: string, kind: RegExp): Promise<string> {
  for (let n = 0; n < 60; n++) {
    const name = await option(page);
    if (n > 0 && kind.test(name)) return name;
    await page.keyboard.press(key);
  }
  throw new Error(`nothing like ${kind} was reached`);
}

async function textOf(card: Locator): Promise<string> {
  await card.locator('a').first().waitFor();
  return (await card.innerText()).replace(/\s+/g, ' ');
}

describe('a chronology', () => {
  const { url, story } = main();
  const STEP = 'thirty-years/paper';

  async function atStep(options: BrowserContextOptions = {}) {
    const opened = await open(url, options);
    await goTo(opened.page, STEP);
    await opened.page.waitForTimeout(200);
    return { ...opened, card: opened.page.locator('[data-detail]') };
  }

  it('is one stop of the Tab key, and arrows lead through it', async () => {
    const { page, close } = await atStep();
    const list = page.locator(`${TIMELINE} [role="listbox"]`);
    expect(await page.locator(`${TIMELINE} :is(a, button, [tabindex="0"])`).count()).toBe(1);
    await list.focus();
    await page.keyboard.press('Home');
    const first = await option(page);
    await page.keyboard.press('ArrowRight');
    const second = await option(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await option(page)).toBe(first);
    await page.keyboard.press('End');
    expect(await option(page)).not.toBe(first);
    const lit = page.locator('[data-graphic="map"] .place circle');
    await pressUntil(page, 'ArrowLeft', /NATO/);
    expect(await lit.count()).toBeGreaterThan(0);
    await close();
  });

  it('has each mark as an element of its own, which a touch screen reader opens', async () => {
    const { page, card, close } = await atStep({ viewport: { width: 390, height: 844 } });
    const options = page.locator(`${TIMELINE} [role="option"]`);
    const names = await options.allTextContents();
    expect(new Set(names).size).toBeGreaterThan(3);
    for (const [at, name] of names.entries()) {
      const size = await options.nth(at).evaluate((each) => each.getBoundingClientRect().width);
      expect(size).toBeGreaterThanOrEqual(24);
      await options
        .nth(at)
        .evaluate((each) => each.dispatchEvent(new MouseEvent('click', { bubbles: true })));
      const [title] = name.trim().split(/\d/);
      await expect.poll(() => card.innerText(), { message: name }).toContain(title?.trim());
    }
    await close();
  });

  it('opens an event with all that is known of it, and gives the focus back', async () => {
    const { page, card, close } = await atStep();
    const list = page.locator(`${TIMELINE} [role="listbox"]`);
    const event = story.events.find(({ id }) => id === 'planning-process');
    if (!event) throw new Error('the event was expected');
    await list.focus();
    await page.keyboard.press('Home');
    await pressUntil(page, 'ArrowRight', new RegExp(event.title));
    await page.keyboard.press('Enter');
    const text = await textOf(card);
    const sources = story.sources.filter(({ id }) => event.sources.includes(id));
    const actors = story.actors.filter(({ id }) => event.actors.includes(id));
    const words = [event.title, event.date.slice(0, 4), 'Confirmed', 'Sources'];
    const all = [...words, ...sources.map((s) => s.publisher), ...actors.map((a) => a.name)];
    for (const word of all) expect(text).toContain(word);
    expect(text.length).toBeGreaterThan(event.summary.replace(/\[|\]\([^)]*\)|\*/g, '').length);
    await page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
    expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await option(page)).toContain(event.title);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await list.focus();
    expect(await option(page)).toContain(event.title);
    await close();
  });

  it('names the card of a figure by its series and its year', async () => {
    const { page, card, close } = await atStep();
    const chart = story.timelines.find(({ kind }) => kind === 'series');
    const chapter = story.chapters.find(({ steps }) =>
      steps.some(({ scene }) => scene.timeline.show === chart?.id),
    );
    const step = chapter?.steps.find(({ scene }) => scene.timeline.show === chart?.id);
    if (chart?.kind !== 'series' || !chapter || !step) throw new Error('a chart was expected');
    await goTo(page, stepId(chapter, step));
    await page.locator(`${TIMELINE} .stretch`).waitFor({ state: 'attached' });
    await page.locator(`${TIMELINE} [role="listbox"]`).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const names = story.series.filter(({ id }) => chart.series.includes(id)).map((s) => s.name);
    const name = (await card.getAttribute('aria-label')) ?? '';
    expect(names.map((each) => name.startsWith(`${each} `))).toContain(true);
    expect(name).toMatch(/ \d{4}$/);
    await close();
  });

  it('opens a cluster to a list, and each of its entries to an event', async () => {
    const { page, card, close } = await atStep();
    const list = page.locator(`${TIMELINE} [role="listbox"]`);
    await list.focus();
    await page.keyboard.press('Home');
    const count = Number.parseInt(await pressUntil(page, 'ArrowRight', /^\d{1,3}: /));
    for (let i = 0; i < count; i++) {
      await page.keyboard.press('Enter');
      expect(await card.locator('li').count()).toBe(count);
      const entry = card.locator('li button').nth(i);
      const title = (await entry.innerText()).replace(/\s+/g, ' ');
      await entry.focus();
      await page.keyboard.press('Enter');
      expect(title).toContain(await card.locator('h2').innerText());
      await page.keyboard.press('Escape');
      expect(await card.count()).toBe(0);
      expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
      await pressUntil(page, 'Home', /./);
      await pressUntil(page, 'ArrowRight', /^\d{1,3}: /);
    }
    await close();
  });

  /** The middle of an event's mark on the screen. */
  async function middleOf(page: Page, selector: string) {
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} was expected on the screen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  const MARK = `${TIMELINE} [data-event="planning-process"]`;

  it('lights an event’s place on the map, and a place’s events on the timeline', async () => {
    const { page, close } = await atStep();
    const mark = await middleOf(page, MARK);
    await page.mouse.move(mark.x, mark.y);
    const place = page.locator('[data-graphic="map"] .place:has(circle)');
    await place.waitFor({ state: 'attached' });
    const id = await place.getAttribute('data-place');
    expect(id).toBe(story.events.find((each) => each.id === 'planning-process')?.place);
    await page.mouse.move(5, 5);
    await expect.poll(() => page.locator(`${TIMELINE} .lit`).count()).toBe(0);
    const there = await middleOf(page, `[data-graphic="map"] [data-place="${id}"] path`);
    await page.mouse.move(there.x, there.y);
    await expect.poll(() => page.locator(`${TIMELINE} .mark.lit`).count()).toBeGreaterThan(0);
    await close();
  });

  it('gives the same card to a finger, a pointer and the keys', async () => {
    const { page, card, close } = await atStep();
    const mark = await middleOf(page, MARK);
    await page.mouse.click(mark.x, mark.y);
    const clicked = await textOf(card);
    await page.keyboard.press('Escape');
    await page.locator(`${TIMELINE} [role="listbox"]`).focus();
    await page.keyboard.press('Home');
    await pressUntil(page, 'ArrowRight', /planning process/);
    await page.keyboard.press('Enter');
    expect(await textOf(card)).toBe(clicked);
    await close();
    const phone = await atStep({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const finger = await middleOf(phone.page, MARK);
    await phone.page.touchscreen.tap(finger.x, finger.y);
    expect(await textOf(phone.card)).toBe(clicked);
    await phone.close();
  });
});

describe('a chart of series', () => {
  const { url } = main();

  it('leads along a line and across to the next, and opens a figure in the chart’s form', async () => {
    const { page, close } = await open(url);
    await goTo(page, 'gas/russia-and-gas');
    const list = page.locator(`${TIMELINE} [role="listbox"]`);
    await list.focus();
    await page.keyboard.press('Home');
    expect(await option(page)).toBe('Russia, by pipeline 2015 63 % of imports');
    await page.keyboard.press('End');
    expect(await option(page)).toBe('Russia, by pipeline 2023 18 % of imports');
    await page.keyboard.press('ArrowDown');
    expect(await option(page)).toBe('Liquefied, by ship 2023 60 % of imports');
    await page.keyboard.press('Enter');
    const text = await textOf(page.locator('[data-detail]'));
    for (const word of ['60 % of imports', '169 bn m³ a year', 'Energy Institute']) {
      expect(text).toContain(word);
    }
    await page.keyboard.press('Escape');
    expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  it('names its source under it, with a link to the list of sources', async () => {
    const { page, close } = await open(url);
    await goTo(page, 'gas/share');
    const link = page.locator(`${TIMELINE} p a`);
    expect(await link.innerText()).toBe('Energy Institute');
    const target = (await link.getAttribute('href')) ?? '';
    expect(await page.locator(target).count()).toBe(1);
    await close();
  });
});
