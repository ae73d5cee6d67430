/** Sharing a step, in a real browser. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

const site = siteOf('main');
const { url } = site;
const story = storyOf(site.story);
const [chapter] = story.chapters;
const [step] = chapter?.steps ?? [];
if (!chapter || !step) throw new Error('a story with a step was expected');
const STEP = stepId(chapter, step);

const BUTTON = '[data-share="step"]';
const said = (page: Page) => page.locator('[data-share-status]').innerText();

/** One page for all, at the step; what it asks for is noted. */
let page: Page;
const asked: string[] = [];
beforeAll(async () => {
  ({ page } = await openPage(browser, 'about:blank'));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url, { waitUntil: 'load' });
  await goTo(page, STEP);
});

/** @param script what the browser has to share with from now on */
async function give(script: string): Promise<void> {
  // The first closes the guide's menu.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => said(page)).toBe('');
  await page.evaluate(`
    for (const name of ['share', 'clipboard']) delete navigator[name];
    delete document.execCommand;
    window.give = (name, value) => Object.defineProperty(navigator, name, { value, configurable: true });
    window.got = [];
    ${script}`);
}

const got = (page: Page) => page.evaluate(() => (window as unknown as { got: unknown[] }).got);

const DIALOG = 'give("share", async (shared) => { got.push(shared); });';
const DISMISSED = 'give("share", async () => { throw new DOMException("", "AbortError"); });';
const NO_DIALOG =
  'give("share", undefined); delete Navigator.prototype.share; delete navigator.share;';
const CLIPBOARD = 'give("clipboard", { writeText: async (text) => { got.push(text); } });';
const NO_CLIPBOARD = 'give("clipboard", undefined);';

describe('the share button', () => {
  it('fetches its code only when it is used', async () => {
    await give(DIALOG);
    await page.waitForTimeout(600);
    const isShare = (address: string) => /assets\/share-/.test(address);
    expect(asked.filter(isShare)).toEqual([]);
    await page.locator(BUTTON).click();
    await expect.poll(() => asked.filter(isShare).length).toBe(1);
  });

  it('hands the step’s address to the system’s dialog, where there is one', async () => {
    await give(DIALOG);
    await page.locator(BUTTON).click();
    await expect
      .poll(() => got(page))
      .toEqual([{ title: story.story.title, url: `${url}#${STEP}` }]);
    expect(await said(page)).toBe('');
  });

  it('says nothing to a reader who closes the dialog', async () => {
    await give(DISMISSED + CLIPBOARD);
    await page.locator(BUTTON).click();
    await page.waitForTimeout(400);
    expect(await got(page)).toEqual([]);
    expect(await said(page)).toBe('');
  });

  it('copies the address where there is no dialog, and says so, by keyboard', async () => {
    await give(NO_DIALOG + CLIPBOARD);
    await page.locator(BUTTON).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toBe('Link copied.');
    expect(await got(page)).toEqual([`${url}#${STEP}`]);
    expect(await page.locator('[data-share-status]').getAttribute('role')).toBe('status');
  });

  it('copies in the way of old where the clipboard is closed, and keeps the focus', async () => {
    await give(
      `${NO_DIALOG}${NO_CLIPBOARD}document.execCommand = () => { got.push(document.activeElement.value); return true; };`,
    );
    await page.locator(BUTTON).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => said(page)).toBe('Link copied.');
    expect(await got(page)).toEqual([`${url}#${STEP}`]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-share'))).toBe(
      'step',
    );
  });

  it('shows the link where nothing can copy it', async () => {
    await give(`${NO_DIALOG}${NO_CLIPBOARD}document.execCommand = () => false;`);
    await page.locator(BUTTON).click();
    await expect.poll(() => said(page)).toBe(`Copy this link: ${url}#${STEP}`);
  });

  // From here on the clock can be put forward.
  it.each([
    ['with Escape', (page: Page) => page.keyboard.press('Escape')],
    ['with the next press', (page: Page) => page.mouse.click(200, 300)],
    ['by itself', (page: Page) => page.clock.fastForward(9000)],
  ])('takes back what it said %s, and has covered nothing to press', async (_, end) => {
    await page.clock.install();
    await give(NO_DIALOG + CLIPBOARD);
    await page.locator(BUTTON).click();
    await expect.poll(() => said(page)).toBe('Link copied.');
    const [word, guide] = [
      await page.locator('[data-share-status]').boundingBox(),
      await page.locator('[data-guide]').boundingBox(),
    ];
    expect((word?.y ?? 0) + (word?.height ?? 0)).toBeLessThanOrEqual(guide?.y ?? 0);
    await end(page);
    await expect.poll(() => said(page)).toBe('');
  });

  it('keeps a link that nothing could copy until the reader goes on', async () => {
    await give(`${NO_DIALOG}${NO_CLIPBOARD}document.execCommand = () => false;`);
    await page.locator(BUTTON).click();
    await expect.poll(() => said(page)).toContain(`#${STEP}`);
    await page.clock.fastForward(60_000);
    await page.locator('[data-share-status]').click();
    expect(await said(page)).toContain(`#${STEP}`);
    await page.mouse.click(200, 300);
    await expect.poll(() => said(page)).toBe('');
  });

  it('shares the story itself after its end', async () => {
    await give(DIALOG);
    await page.locator('[data-share="story"]').click();
    await expect.poll(() => got(page)).toEqual([{ title: story.story.title, url }]);
  });
});

describe('an error report', () => {
  const inGuide = '#guide [data-share="report"]';
  const atEnd = '#about [data-share="report"]';
  const openGuide = (page: Page) => page.locator('#guide .choices summary').click();
  beforeEach(() => goTo(page, STEP));

  it('names the step that is read and the revision, from the guide', async () => {
    await give(CLIPBOARD);
    await openGuide(page);
    await page.locator(inGuide).click();
    await expect.poll(() => got(page)).toHaveLength(1);
    const [report] = (await got(page)) as string[];
    expect(report).toContain(`“${story.story.title}”`);
    expect(report).toContain(`Revision ${story.story.revision}`);
    expect(report).toContain(`Step: ${url}#${STEP}`);
    expect(await said(page)).toContain('Report copied.');
  });

  it('is offered at the end, too', async () => {
    await give(CLIPBOARD);
    await page.locator(atEnd).click();
    await expect.poll(() => got(page)).toHaveLength(1);
  });

  it('is shown to be copied by hand where there is no clipboard', async () => {
    await give(NO_CLIPBOARD + 'document.execCommand = () => false;');
    await openGuide(page);
    await page.locator(inGuide).click();
    await expect.poll(() => said(page)).toContain(`#${STEP}`);
    expect(await said(page)).toContain('Copy this report:');
  });
});
