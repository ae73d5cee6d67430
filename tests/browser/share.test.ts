/** Sharing a step, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { goTo, sharedBrowser } from '../support/pages.ts';
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

/** @param script what the browser has to share with */
async function open(script: string): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(
    `const give = (name, value) => Object.defineProperty(navigator, name, { value, configurable: true });
     window.got = []; ${script}`,
  );
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url, { waitUntil: 'load' });
  await goTo(page, STEP);
  return { page, asked };
}

const got = (page: Page) => page.evaluate(() => (window as unknown as { got: unknown[] }).got);

const DIALOG = 'give("share", async (shared) => { got.push(shared); });';
const DISMISSED = 'give("share", async () => { throw new DOMException("", "AbortError"); });';
const NO_DIALOG =
  'give("share", undefined); delete Navigator.prototype.share; delete navigator.share;';
const CLIPBOARD = 'give("clipboard", { writeText: async (text) => { got.push(text); } });';
const NO_CLIPBOARD = 'give("clipboard", undefined);';

describe('the share button', () => {
  it('hands the step’s address to the system’s dialog, where there is one', async () => {
    const { page } = await open(DIALOG);
    await page.locator(BUTTON).click();
    await expect
      .poll(() => got(page))
      .toEqual([{ title: story.story.title, url: `${url}#${STEP}` }]);
    expect(await said(page)).toBe('');
    await page.context().close();
  });

  it('says nothing to a reader who closes the dialog', async () => {
    const { page } = await open(DISMISSED + CLIPBOARD);
    await page.locator(BUTTON).click();
    await page.waitForTimeout(400);
    expect(await got(page)).toEqual([]);
    expect(await said(page)).toBe('');
    await page.context().close();
  });

  it('copies the address where there is no dialog, and says so, by keyboard', async () => {
    const { page } = await open(NO_DIALOG + CLIPBOARD);
    await page.locator(BUTTON).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toBe('Link copied.');
    expect(await got(page)).toEqual([`${url}#${STEP}`]);
    expect(await page.locator('[data-share-status]').getAttribute('role')).toBe('status');
    await page.context().close();
  });

  it('copies in the way of old where the clipboard is closed, and keeps the focus', async () => {
    const { page } = await open(
      `${NO_DIALOG}${NO_CLIPBOARD}document.execCommand = () => { got.push(document.activeElement.value); return true; };`,
    );
    await page.locator(BUTTON).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => said(page)).toBe('Link copied.');
    expect(await got(page)).toEqual([`${url}#${STEP}`]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-share'))).toBe(
      'step',
    );
    await page.context().close();
  });

  it('shows the link where nothing can copy it', async () => {
    const { page } = await open(`${NO_DIALOG}${NO_CLIPBOARD}document.execCommand = () => false;`);
    await page.locator(BUTTON).click();
    await expect.poll(() => said(page)).toBe(`Copy this link: ${url}#${STEP}`);
    await page.context().close();
  });

  it.each([
    ['with Escape', (page: Page) => page.keyboard.press('Escape')],
    ['with the next press', (page: Page) => page.mouse.click(200, 300)],
    ['by itself', (page: Page) => page.clock.fastForward(9000)],
  ])('takes back what it said %s, and has covered nothing to press', async (_, end) => {
    const { page } = await open(NO_DIALOG + CLIPBOARD);
    await page.clock.install();
    await page.locator(BUTTON).click();
    await expect.poll(() => said(page)).toBe('Link copied.');
    const [word, guide] = [
      await page.locator('[data-share-status]').boundingBox(),
      await page.locator('[data-guide]').boundingBox(),
    ];
    expect((word?.y ?? 0) + (word?.height ?? 0)).toBeLessThanOrEqual(guide?.y ?? 0);
    await end(page);
    await expect.poll(() => said(page)).toBe('');
    await page.context().close();
  });

  it('keeps a link that nothing could copy until the reader goes on', async () => {
    const { page } = await open(`${NO_DIALOG}${NO_CLIPBOARD}document.execCommand = () => false;`);
    await page.clock.install();
    await page.locator(BUTTON).click();
    await expect.poll(() => said(page)).toContain(`#${STEP}`);
    await page.clock.fastForward(60_000);
    await page.locator('[data-share-status]').click();
    expect(await said(page)).toContain(`#${STEP}`);
    await page.mouse.click(200, 300);
    await expect.poll(() => said(page)).toBe('');
    await page.context().close();
  });

  it('shares the story itself after its end', async () => {
    const { page } = await open(DIALOG);
    await page.locator('[data-share="story"]').click();
    await expect.poll(() => got(page)).toEqual([{ title: story.story.title, url }]);
    await page.context().close();
  });

  it('fetches its code only when it is used', async () => {
    const { page, asked } = await open(DIALOG);
    await page.waitForTimeout(600);
    const isShare = (address: string) => /assets\/share-/.test(address);
    expect(asked.filter(isShare)).toEqual([]);
    await page.locator(BUTTON).click();
    await expect.poll(() => asked.filter(isShare).length).toBe(1);
    await page.context().close();
  });
});

describe('an error report', () => {
  const inGuide = '#guide [data-share="report"]';
  const atEnd = '#about [data-share="report"]';
  const openGuide = (page: Page) => page.locator('#guide .choices summary').click();

  it('names the step that is read and the revision, from the guide', async () => {
    const { page } = await open(CLIPBOARD);
    await openGuide(page);
    await page.locator(inGuide).click();
    await expect.poll(() => got(page)).toHaveLength(1);
    const [report] = (await got(page)) as string[];
    expect(report).toContain(`“${story.story.title}”`);
    expect(report).toContain(`Revision ${story.story.revision}`);
    expect(report).toContain(`Step: ${url}#${STEP}`);
    expect(await said(page)).toContain('Report copied.');
    await page.context().close();
  });

  it('is offered at the end, too', async () => {
    const { page } = await open(CLIPBOARD);
    await page.locator(atEnd).click();
    await expect.poll(() => got(page)).toHaveLength(1);
    await page.context().close();
  });

  it('is shown to be copied by hand where there is no clipboard', async () => {
    const { page } = await open(NO_CLIPBOARD + 'document.execCommand = () => false;');
    await openGuide(page);
    await page.locator(inGuide).click();
    await expect.poll(() => said(page)).toContain(`#${STEP}`);
    expect(await said(page)).toContain('Copy this report:');
    await page.context().close();
  });
});
