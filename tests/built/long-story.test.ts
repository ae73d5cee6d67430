/** A story of ten thousand events, built: what it weighs, that nothing is lost, and that it comes alive. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/i18n/format.ts';
import { plainText } from '../../src/text/inline.ts';
import { elementsIn, elementsOf, textIn, type ReadElement } from '../support/read-html.ts';
import { openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const { folder: FOLDER, story: FILE, url } = siteOf('long');
const MOST_BYTES = 150_000;

const browser = await sharedBrowser();

const read = (path: string) => readFileSync(join(FOLDER, path), 'utf8');
const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const pagePaths = () => readdirSync(join(FOLDER, 'events')).map((name) => `events/${name}`);

/** The elements of each page, by its path. */
let known: Map<string, ReadElement[]> | undefined;
function pages(): Map<string, ReadElement[]> {
  known ??= new Map(
    ['index.html', 'embed/index.html', ...pagePaths()].map(
      (path) => [path, elementsOf(read(path))] as const,
    ),
  );
  return known;
}

const eventPages = () => [...pages()].filter(([path]) => path.startsWith('events/'));
const named = (elements: readonly ReadElement[], name: string) =>
  elements.filter((each) => each.name === name);

/** Where a link leads inside the site: a page, and the id of an element; undefined for one that leads out. */
function targetOf(href: string, path: string): { page: string; id: string } | undefined {
  if (/^(https?|mailto):/.test(href) || /\.(json|csv|atom|png)$/.test(href)) return undefined;
  const { pathname, hash } = new URL(href, `http://site/${path}`);
  const page = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  return { page: page.slice(1), id: hash.slice(1) };
}

describe('the pages of a story of ten thousand events', () => {
  it('weigh at most 150 kB each, compressed either way', () => {
    const sizes = pagePaths().map((path) => ({ path, size: read(path).length }));
    const [largest] = sizes.sort((a, b) => b.size - a.size);
    for (const path of ['index.html', largest?.path ?? '']) {
      const html = read(path);
      expect(gzipSync(html).length, path).toBeLessThanOrEqual(MOST_BYTES);
      expect(brotliCompressSync(html).length, path).toBeLessThanOrEqual(MOST_BYTES);
    }
  });

  it('hold every event once among the events’ pages, with its whole row', () => {
    const story = storyOf(FILE);
    const format = createFormat(story.story.language);
    const publishers = new Map(story.sources.map(({ id, publisher }) => [id, publisher]));
    const rows = eventPages()
      .flatMap(([, elements]) => named(elements, 'tr'))
      .flatMap(({ attributes, element }) => {
        const id = attributes.get('id');
        return id === undefined ? [] : [[id, textIn(element)] as const];
      });
    expect(rows).toHaveLength(10_000);
    const textOf = new Map(rows);
    for (const event of story.events) {
      const row = textOf.get(`event-${event.id}`);
      expect(row).toContain(event.title);
      expect(row).toContain(words(format.date(event)));
      expect(row).toContain(words(plainText(event.summary)));
      for (const source of event.sources) expect(row).toContain(publishers.get(source));
    }
  });

  it('lead each link to something that is there, within a page, from page to page and back', () => {
    const ids = new Map(
      [...pages()].map(([path, elements]) => [
        path,
        new Set(elements.map(({ attributes }) => attributes.get('id'))),
      ]),
    );
    const links = [...pages()].flatMap(([path, elements]) =>
      named(elements, 'a').flatMap(({ attributes }) => {
        const target = targetOf(attributes.get('href') ?? '', path);
        return target ? [{ path, ...target }] : [];
      }),
    );
    expect(links.length).toBeGreaterThan(10_000);
    const lost = links.filter(({ page, id }) => !ids.has(page) || (id && !ids.get(page)?.has(id)));
    expect(lost).toEqual([]);
  });

  it('are named, styled and tied together: language, title, the pages before and after', () => {
    const titles = eventPages().map(([path, elements]) => {
      const [html] = named(elements, 'html');
      expect(html?.attributes.get('lang')).toBe('en');
      expect(named(elements, 'h1')).toHaveLength(1);
      // What a reader chose is recalled in place; nothing is fetched for it.
      const fetched = named(elements, 'script').filter(({ attributes }) => attributes.has('src'));
      expect(fetched).toEqual([]);
      expect(
        named(elements, 'style')
          .map(({ element }) => textIn(element))
          .join(''),
      ).toContain('--paper:');
      const here = elements.find(({ attributes }) => attributes.get('aria-current') === 'page');
      expect(`events/${here?.attributes.get('href') ?? ''}`).toBe(path);
      return named(elements, 'title').map(({ element }) => textIn(element))[0];
    });
    expect(new Set(titles).size).toBe(titles.length);
    const next = eventPages().filter(([, elements]) =>
      elements.some(({ attributes }) => attributes.get('rel') === 'next'),
    );
    expect(next).toHaveLength(titles.length - 1);
  });

  it('have no bare shell among them', () => {
    expect(pagePaths()).not.toContain('entry/events.html');
  });

  it('draw a stage that is no larger than that of a small story', () => {
    const stage = pages()
      .get('index.html')
      ?.find(({ attributes }) => attributes.has('data-stage'));
    const all = pages().get('index.html')?.length ?? 0;
    expect(stage && elementsIn(stage.element)).toBeLessThan(1500);
    expect(all).toBeLessThan(6000);
  });

  it('cost a reader who asks for an event at most 100 kB', () => {
    for (const name of readdirSync(join(FOLDER, 'data/events'))) {
      expect(Buffer.byteLength(read(`data/events/${name}`)), name).toBeLessThanOrEqual(100_000);
    }
  });
});

async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((step) => {
    const top = document.querySelector(`[data-step="${step}"]`)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: top + scrollY - innerHeight * 0.4, behavior: 'instant' });
  }, id);
  await page.waitForFunction(
    (step) => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep'] === step,
    id,
  );
}

describe('reading a story of ten thousand events', () => {
  it('comes alive without a complaint, follows the steps, and tells an event in full', async () => {
    const { page, complaints, close } = await openPage(browser, url);
    await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    await goTo(page, 'chapter-2/step-7');
    const timeline = page.locator('[data-graphic="timeline"]');
    expect(await timeline.getAttribute('data-from')).toBe('2009-04-01');
    expect(await timeline.locator('*').count()).toBeLessThan(1500);

    await timeline.getByRole('listbox').focus();
    await page.keyboard.press('ArrowRight');
    while ((await page.locator('[data-detail] h2').count()) === 0) {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    await page.locator('[data-detail] a[rel="external"]').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('draws the charts of the next steps ahead, and shows one of them at once', async () => {
    const { page, complaints, close } = await openPage(browser, url);
    const timeline = page.locator('[data-graphic="timeline"]');
    const seen = timeline.locator('.frame > :not([data-ahead]) > [data-drawing]');
    const ahead = timeline.locator('[data-ahead]');
    await goTo(page, 'chapter-1/step-2');
    await expect.poll(() => ahead.count(), { timeout: 10_000 }).toBe(2);
    expect(
      await ahead.evaluateAll((all) => all.map((each) => getComputedStyle(each).opacity)),
    ).toEqual(['0', '0']);

    const listbox = timeline.getByRole('listbox');
    await listbox.focus();
    const made = await timeline.evaluateHandle((element) => {
      const charts = new Set(element.querySelectorAll('[data-drawing]'));
      return {
        charts,
        isOld: () =>
          [...element.querySelectorAll('[data-drawing]')].every((chart) => charts.has(chart)),
      };
    });
    await goTo(page, 'chapter-1/step-3');
    expect(await made.evaluate(({ isOld }) => isOld())).toBe(true);
    expect(await seen.count()).toBe(1);
    expect(await ahead.count()).toBe(2);
    // The reader's keys stay on the graphic, whichever of its charts is seen.
    expect(await listbox.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps the static page, and reports no error, where the stage’s data cannot be had', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route(/data\/stage-/, (route) => route.abort());
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(500);
    expect(await page.locator('[data-graphic="timeline"] svg:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-graphic="map"][data-live]').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('fits its pages of events into 320 px, with JavaScript off', async () => {
    const options = { viewport: { width: 320, height: 700 }, javaScriptEnabled: false };
    const address = `${url}${pagePaths()[0] ?? ''}`;
    const { page, complaints, close } = await openPage(browser, address, options);
    const main = await page.locator('main').boundingBox();
    expect(main?.width).toBeLessThanOrEqual(320);
    expect(await page.locator('tr[id^="event-"]:visible').count()).toBeGreaterThan(50);
    expect(complaints).toEqual([]);
    await close();
  });

  it('prints its pages of events in two columns, between the sheet’s own margins', async () => {
    const sheet = { width: 680, height: 1009 };
    const address = `${url}${pagePaths()[0] ?? ''}`;
    const { page, close } = await openPage(browser, address, { viewport: sheet });
    await page.emulateMedia({ media: 'print' });
    const table = await page.locator('table').boundingBox();
    const row = await page.locator('tr[id^="event-"]').first().boundingBox();
    expect(table?.width).toBe(sheet.width);
    expect(row?.width).toBeLessThan(sheet.width / 2);
    await close();
  });
});
