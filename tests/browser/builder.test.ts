/** The builder of embeds and the dialog on the story's page, in a real browser. */
import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { embedWords } from '../../src/i18n/embed.ts';
import { fillIn } from '../../src/i18n/fill-in.ts';
import { stepId } from '../../src/story/stage.ts';
import { axeFaults } from '../support/axe.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { elementsOf } from '../support/read-html.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

const site = siteOf('main');
const { url } = site;
const story = storyOf(site.story);
const words = embedWords(story.story.language);
const [, chapter] = story.chapters;
const [step] = chapter?.steps ?? [];
if (!chapter || !step) throw new Error('a second chapter was expected');
const STEP = stepId(chapter, step);

const code = (page: Page) => page.locator('textarea').inputValue();
const CLIPBOARD = `window.got = []; Object.defineProperty(navigator, 'clipboard',
  { value: { writeText: async (text) => { got.push(text); } }, configurable: true });`;
const got = (page: Page) => page.evaluate(() => (window as unknown as { got: string[] }).got);

/**
 * A preview that is replaced leaves requests behind, which are no fault; nor is it one that a browser without sharing
 * does not know the word for it.
 */
const faultsIn = (complaints: string[]) =>
  complaints.filter((each) => !/^failed:|Unrecognized feature: 'web-share'/.test(each));

/** px that the page is wider than its window. */
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function openBuilder(options = {}) {
  const opened = await openPage(browser, `${url}embed/`, options);
  await opened.page.locator('textarea').waitFor();
  return opened;
}

/** As `openBuilder`, without the previews, each of which is the whole story again. */
async function openForm(options = {}) {
  const opened = await openPage(browser, 'about:blank', options);
  await opened.page.route('**/*embed=1*', (route) => route.abort());
  await opened.page.goto(`${url}embed/`);
  await opened.page.locator('textarea').waitFor();
  return opened;
}

const WIDTHS = [360, 1440];

describe('the builder', () => {
  it('makes the snippet of what is chosen', async () => {
    const { page, complaints, strangers, close } = await openBuilder();
    expect(await code(page)).toContain(`<iframe src="${url}?embed=1" `);

    await page.getByLabel(words.what).selectOption(`chapter:${chapter.id}`);
    await page.getByLabel(words.start).selectOption(STEP);
    await page.getByLabel(words.theme).selectOption('dark');
    await page.getByLabel(words.height).fill('600');
    const [frame] = elementsOf(await code(page)).filter(({ name }) => name === 'iframe');
    expect(frame?.attributes.get('src')).toBe(
      `${url}?embed=1&chapter=${chapter.id}&theme=dark&start=${STEP}`,
    );
    expect(frame?.attributes.get('height')).toBe('600');

    for (const [place, mark] of Object.entries({
      wordpress: '<!-- wp:html -->',
      amp: '<amp-iframe ',
      element: '<story-embed ',
      mail: `<img src="${url}cards/${chapter.id}.png"`,
    })) {
      await page.locator(`input[name="place"][value="${place}"]`).check();
      expect(await code(page)).toContain(mark);
    }
    const picture = page.getByRole('link', { name: words.savePicture });
    expect(await picture.getAttribute('href')).toBe(`../cards/${chapter.id}.png`);

    await page.getByLabel(words.what).selectOption('table');
    expect(await page.getByLabel(words.start).count()).toBe(0);
    expect(strangers).toEqual([]);
    expect(faultsIn(complaints)).toEqual([]);
    await close();
  });
});

describe('its form', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openForm());
  });

  it.each([
    ['100', 320],
    ['5000', 2000],
    ['-5', 320],
    ['', 720],
  ])('says which height it uses where %o is asked for', async (height, px) => {
    const field = page.getByLabel(words.height);
    const said = page.locator('[data-refused="height"]');
    expect(await said.textContent()).toMatch(/^\s*$/);
    await field.fill(height);
    await expect
      .poll(async () => (await said.innerText()).trim())
      .toBe(fillIn(words.heightUsed, { px: `${px}` }));
    expect(await code(page)).toContain(` height="${px}"`);
    const about = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
    expect(about).toContain(await said.getAttribute('id'));
    expect(await said.getAttribute('role')).toBe('status');
    const range = { min: '320', max: '2000' };
    expect(await page.locator(`[id="${about[0]}"]`).innerText()).toBe(
      fillIn(words.heightAbout, range),
    );
    await field.fill('600');
    await expect.poll(async () => (await said.innerText()).trim()).toBe('');
  });

  it('copies the snippet and says so, until another is made', async () => {
    await page.evaluate(CLIPBOARD);
    await page.getByRole('button', { name: words.copy }).click();
    await expect.poll(() => page.getByText(words.copied).count()).toBe(1);
    expect(await got(page)).toEqual([await code(page)]);
    await page.getByLabel(words.what).selectOption('map');
    await expect.poll(() => page.getByText(words.copied).count()).toBe(0);
    await page.getByLabel(words.what).selectOption({ index: 0 });
  });

  it('says where the step to begin with has no effect', async () => {
    const start = page.getByLabel(words.start);
    const about = () =>
      start.evaluate((field) => {
        const id = field.getAttribute('aria-describedby') ?? '';
        return document.getElementById(id)?.textContent?.trim();
      });
    expect(await about()).toBe(words.startScrolled);
    await page.locator('input[name="place"][value="iframe"]').check();
    await expect.poll(about).toBe('');
    await page.locator('input[name="place"][value="page"]').check();
    await page.getByLabel(words.what).selectOption('map');
    await expect.poll(about).toBe('');
    await page.getByLabel(words.what).selectOption({ index: 0 });
  });

  it('says in words which colours the story does not take, and leaves them out', async () => {
    await page.getByLabel(words.background, { exact: true }).check();
    const colour = page.locator('input[type="color"][name="background"]');
    const said = page.locator('[data-refused="background"]');
    expect(await code(page)).toContain('background=ffffff');
    expect(await said.innerText()).toBe('');
    await colour.fill('#808080');
    await expect.poll(() => said.innerText()).toBe(words.refused.background);
    expect(await code(page)).not.toContain('background');
  });

  it.each(WIDTHS)('has no fault for axe-core by day and by night, %i px wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    // With a complaint in sight.
    expect(await page.getByText(words.refused.background).count()).toBe(1);
    expect(await axeFaults(page, ['html'])).toEqual([]);
    expect(await tooWide(page)).toBe(0);
  });
});

describe('a preview', () => {
  const hostOf = (page: Page, name: string) => page.frameLocator(`[data-preview="${name}"]`);
  const stateOf = (host: FrameLocator) =>
    host.frameLocator('iframe').locator('html').getAttribute('data-embed', { timeout: 5000 });

  it('is the story as a page like that shows it, linked up where the page has the script', async () => {
    const { page, complaints, strangers, close } = await openBuilder();
    for (const name of ['narrow', 'dark', 'wide']) {
      await page.locator(`[data-preview="${name}"]`).scrollIntoViewIfNeeded();
      await expect.poll(() => stateOf(hostOf(page, name)), { timeout: 20_000 }).toBe('linked');
    }
    const ground = await hostOf(page, 'dark').locator('html').getAttribute('data-theme');
    expect(ground).toBe('dark');

    await page.locator('input[name="place"][value="element"]').check();
    await hostOf(page, 'narrow').locator('story-embed').waitFor();
    await expect.poll(() => stateOf(hostOf(page, 'narrow')), { timeout: 20_000 }).toBe('linked');

    await page.locator('input[name="place"][value="iframe"]').check();
    await expect.poll(() => stateOf(hostOf(page, 'narrow')), { timeout: 20_000 }).toBe('stepper');
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    expect(strangers).toEqual([]);
    expect(faultsIn(complaints)).toEqual([]);
    await close();
  });

  it('follows what is chosen', async () => {
    const { page, close } = await openBuilder();
    await page.getByLabel(words.what).selectOption('map');
    const story = hostOf(page, 'narrow').frameLocator('iframe').locator('html[data-view="map"]');
    await story.waitFor({ state: 'attached' });
    const look = page.locator('form :is([name="height"], [name="theme"], [name="own-accent"])');
    expect(await look.count()).toBe(3);
    await page.locator('input[name="place"][value="mail"]').check();
    await expect.poll(() => look.count()).toBe(0);
    const picture = hostOf(page, 'narrow').locator('[data-slot] img');
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(1200);
    await close();
  });
});

describe('the dialog on the story’s page', () => {
  const DIALOG = 'dialog[data-embed-dialog]';
  const isCode = (address: string) => /assets\/open-dialog-|offer\.json/.test(address);

  it('comes when it is asked for, offers the chapter being read, copies, and gives the focus back', async () => {
    const { page, complaints, close } = await openPage(browser, url);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate(CLIPBOARD);
    await goTo(page, STEP);
    const summary = page.locator('[data-stage] .download summary');
    await summary.click();
    expect(asked.filter(isCode)).toEqual([]);
    await page.locator('[data-stage] .download a[href="embed/"]').click();
    const dialog = page.locator(DIALOG);
    await dialog.waitFor();
    expect(page.url()).not.toContain('/embed/');
    const [button, field] = await Promise.all([
      dialog.getByRole('button', { name: words.dialog.close }).boundingBox(),
      dialog.locator('textarea').boundingBox(),
    ]);
    // The focus's ring takes 5 px of the room between the field and what closes the dialog.
    expect((field?.y ?? 0) - (button?.y ?? 0) - (button?.height ?? 0)).toBeGreaterThan(8);

    expect(await code(page)).toContain(`src="${url}?embed=1"`);
    await dialog.getByText(chapter.title).click();
    expect(await code(page)).toContain(`src="${url}?embed=1&amp;chapter=${chapter.id}"`);
    await dialog.getByRole('button', { name: words.copy }).click();
    await dialog.getByText(words.copied).waitFor();
    expect(await got(page)).toEqual([await code(page)]);

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens from the end of the story by keyboard, and leads on to the builder', async () => {
    const { page, close } = await openPage(browser, url);
    await page.waitForLoadState('networkidle');
    const link = page.locator('#about a[href="embed/"]');
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator(DIALOG);
    await dialog.waitFor();
    await dialog.getByRole('button', { name: words.dialog.close }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('Enter');
    await dialog.getByRole('link').click();
    await page.waitForURL(`${url}embed/`);
    await close();
  });

  it('is the builder itself where its code cannot be had', async () => {
    const { page, close } = await openPage(browser, url);
    await page.waitForLoadState('networkidle');
    await page.route('**/open-dialog-*.js', (route) => route.abort());
    await page.locator('#about a[href="embed/"]').click();
    await page.waitForURL(`${url}embed/`);
    await close();
  });

  it('has no fault for axe-core by day and by night, in windows of both widths', async () => {
    const { page, close } = await openPage(browser, url);
    await page.waitForLoadState('networkidle');
    await goTo(page, STEP);
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="embed/"]')?.click());
    await page.locator(DIALOG).waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeFaults(page, [DIALOG]), `${width} px`).toEqual([]);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
    }
    await close();
  });

  it('is not offered in a frame', async () => {
    const { page, close } = await openPage(browser, `${url}?embed=1`);
    await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    await page.locator('[data-stage] .download').waitFor({ state: 'attached' });
    expect(await page.locator('.download a').count()).toBe(0);
    expect(await page.locator('a[href="embed/"]:visible').count()).toBe(0);
    await close();
  });
});

it('without JavaScript the story leads to the builder, which says what it needs', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('#about a[href="embed/"]').click();
  await page.waitForURL(`${url}embed/`);
  expect(await page.locator('h1').innerText()).toBe(words.title);
  expect(await page.locator('main').innerText()).toContain(words.noAddress);
  await context.close();
});
