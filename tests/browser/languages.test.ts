/** Labels in scripts that the page brings no typeface for, and with the text spacing that WCAG 1.4.12 asks for. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { inLanguage, WORDS } from '../support/languages.ts';
import { MAP } from '../support/live-map.ts';
import { CALM, goTo, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';
import { wordFaults, wordsRest } from '../support/words.ts';

const browser = await sharedBrowser();
const { url, story } = siteOf('main');

const TIMELINE = '.pinned [data-graphic="timeline"]';
/** Counts of clusters stand on their marks. */
const WORDS_OF = 'svg text:not([data-cluster] *)';
const MARKS = '[data-place] path, [data-event] :is(circle, rect), [data-cluster] rect';

const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** The first step of each timeline. */
const steps = storyOf(story)
  .chapters.flatMap((chapter) =>
    chapter.steps.map((step) => ({ id: stepId(chapter, step), show: step.scene.timeline.show })),
  )
  .filter(({ show }, i, all) => all.findIndex((each) => each.show === show) === i);

/** Has the page show the story in another language, as if it had been built from it. */
async function translate(page: Page, language: string): Promise<void> {
  await page.route(/\/data\/stage-[^/]+\.json$/, async (route) => {
    const { data, ...rest } = (await (await route.fetch()).json()) as { data: unknown };
    await route.fulfill({ json: { ...rest, data: inLanguage(data, language) } });
  });
  const direction = language === 'fa' ? 'rtl' : 'ltr';
  await page.route(url, async (route) => {
    const html = await (await route.fetch()).text();
    const body = html.replace('<html lang="en"', `<html lang="${language}" dir="${direction}"`);
    await route.fulfill({ body, contentType: 'text/html' });
  });
}

/** What is wrong with the labels of each step. */
async function faultsOn(page: Page): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const { id } of steps) {
    await goTo(page, id);
    const graphics = [page.locator(MAP), page.locator(TIMELINE)];
    await Promise.all(graphics.map((graphic) => wordsRest(graphic, 150)));
    for (const graphic of graphics) {
      const found = await wordFaults(graphic, WORDS_OF, MARKS);
      if (found.length > 0) faults[`${id} ${await graphic.getAttribute('data-graphic')}`] = found;
    }
  }
  return faults;
}

async function open(language?: string) {
  const context = await browser.newContext(CALM);
  const page = await context.newPage();
  if (language !== undefined) await translate(page, language);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector(`${MAP}[data-live]`, { state: 'attached' });
  return { page, close: () => context.close() };
}

/** @returns the faults at both widths */
async function faultsAtBoth(page: Page) {
  const faults: Record<number, Record<string, string[]>> = {};
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    faults[width] = await faultsOn(page);
  }
  return faults;
}

it.each(Object.keys(WORDS))('no label is cut or overprinted in %s', async (language) => {
  const { page, close } = await open(language);
  const said = await page.locator(`${TIMELINE} svg text`).allTextContents();
  const words = WORDS[language]?.split(' ') ?? [];
  expect(said.some((text) => words.some((word) => text.includes(word)))).toBe(true);
  expect(await faultsAtBoth(page)).toEqual({ 390: {}, 1440: {} });
  await close();
});

it('no label is cut or overprinted once text is spaced as far as WCAG 1.4.12 asks for', async () => {
  const { page, close } = await open();
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACING);
  expect(await faultsAtBoth(page)).toEqual({ 390: {}, 1440: {} });
  await close();
});
