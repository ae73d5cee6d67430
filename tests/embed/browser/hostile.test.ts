/** Pages that mean harm, and pages that mean too much: an embed neither moves nor burdens. */
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { framedSite } from '../../support/framed-site.ts';
import {
  article,
  hostPages,
  openEmbed,
  type HostPage,
  type Hosting,
} from '../../support/host-page.ts';
import { expectInStep, placeOf, scrollStory } from '../../support/in-step.ts';
import { launch } from '../../support/pages.ts';
import { glide } from '../../support/scrolling.ts';

const { url, loader } = framedSite();
const embed = `<div data-story="capitals"><iframe src="${url}?embed=1" title="A story" loading="lazy"></iframe></div>`;
const PAGES: Record<string, HostPage> = {
  one: { html: article(embed + '<iframe src="/stranger"></iframe>' + loader) },
  stranger: { html: '<!doctype html><title>A stranger</title>' },
  ten: { html: article(Array(10).fill(embed).join('<p>Between two stories.</p>') + loader) },
};

let browser: Browser;
let host: Hosting;
beforeAll(async () => {
  browser = await launch();
  host = await hostPages((path) => PAGES[path]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** Messages that look like ours, in all but one thing or in nothing. */
function messages(count: number): unknown[] {
  const number = fc.oneof(fc.double(), fc.constantFrom(-1, 1e9, -1e308, 0.5));
  const value = fc.oneof(number, fc.string(), fc.constantFrom(null, true, [], {}));
  const like = fc.record(
    {
      'story-embed': fc.constantFrom(1, 1, 2, '1', null),
      type: fc.constantFrom(
        'hello',
        'height',
        'goto',
        'skip ',
        'event',
        'init ',
        'view',
        'constructor',
      ),
      ...Object.fromEntries(
        ['story', 'top', 'bottom', 'title', 'page', 'name', 'id', '__proto__'].map((name) => [
          name,
          value,
        ]),
      ),
      // Never a whole message: what is right in form may move the story.
      card: fc.oneof(fc.string(), fc.constantFrom(-1, 1e9, null)),
      y: fc.oneof(fc.string(), fc.constantFrom(-5, 1e9, null)),
      turn: fc.constantFrom('1', null, -1, []),
    },
    { requiredKeys: ['card', 'y', 'turn'] },
  );
  return fc
    .sample(fc.oneof(like, value, fc.jsonValue()), count)
    .map((each) => JSON.parse(JSON.stringify(each) ?? 'null') as unknown);
}

it('10,000 hostile messages from either side and from a stranger move nothing and throw nothing', async () => {
  const opened = await openEmbed(browser, `${host.url}one`, 'linked');
  const { page, frame, complaints, close } = opened;
  await scrollStory(opened, 3000);
  await expectInStep(opened, 3000);
  const before = await placeOf(opened);
  const stranger = page.frames().find((each) => each.url().endsWith('/stranger'));
  const generated = messages(10_000);
  const session = await page.context().newCDPSession(frame);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const used = await heap();
  // The graphics have come to rest by then.
  await page.waitForTimeout(1500);
  const own = await frame.evaluate(() => document.documentElement.outerHTML.length);
  await page.evaluate((all) => {
    const target = document.querySelector('iframe')?.contentWindow;
    for (const each of all) target?.postMessage(each, '*');
  }, generated);
  await frame.evaluate((all) => {
    for (const each of all) parent.postMessage(each, '*');
  }, generated);
  // What would be heard from the story itself is not heard from another.
  await stranger?.evaluate((all) => {
    for (const each of all) parent.postMessage(each, '*');
    for (const type of ['goto', 'height', 'hello', 'skip']) {
      parent.postMessage(
        { 'story-embed': 1, type, y: 9, turn: 9, story: 9, card: 9, title: 'x' },
        '*',
      );
      parent.frames[0]?.postMessage({ 'story-embed': 1, type: 'unlink' }, '*');
      parent.frames[0]?.postMessage(
        { 'story-embed': 1, type: 'view', y: 9, turn: 9, top: 0, bottom: 9 },
        '*',
      );
    }
  }, generated);
  await page.waitForTimeout(500);
  expect(await placeOf(opened)).toEqual(before);
  expect(await frame.locator('html').getAttribute('data-embed')).toBe('linked');
  expect(await frame.evaluate(() => document.documentElement.outerHTML.length)).toBeCloseTo(
    own,
    -2,
  );
  expect((await heap()) - used).toBeLessThan(4_000_000);
  await scrollStory(opened, 4000);
  await expectInStep(opened, 4000);
  expect(complaints).toEqual([]);
  await close();
});

it('ten embeds on a page leave it its frames, and those out of sight hear nothing', async () => {
  const opened = await openEmbed(browser, `${host.url}ten`, undefined);
  const { page, frame, close } = opened;
  await scrollStory(opened, -100);
  await frame.waitForSelector('html[data-embed="linked"]');
  await page.waitForTimeout(1500);
  const cdp = await page.context().newCDPSession(page);
  await frame.evaluate(() => {
    Object.assign(window, { heard: 0 });
    addEventListener('message', () => (window as unknown as { heard: number }).heard++);
  });
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const look = (time: number) => {
      times.push(time);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // Past the first, which has been read, and the others in turn.
  await page.evaluate(() => {
    const box = document.querySelector('[data-story]')?.getBoundingClientRect();
    scrollBy(0, (box?.bottom ?? 0) + 10);
  });
  await page.waitForTimeout(500);
  const heard = () => frame.evaluate(() => (window as unknown as { heard: number }).heard);
  const before = await heard();
  await page.evaluate(() => ((window as unknown as { times: number[] }).times.length = 0));
  await glide(cdp, 6000, 2500);
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  console.log(
    `ten embeds: ${(times.length / seconds).toFixed(0)} frames a second at four times slow-down`,
  );
  expect(await heard()).toBe(before);
  expect(times.length).toBeGreaterThan(20);
  await close();
});
