/** A page with ten embeds: those that its reader does not see do nothing, and those that they see are in step. */
import type { CDPSession, Frame, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { article, hostPages, openEmbed } from '../../support/host-page.ts';
import { sharedBrowser } from '../../support/pages.ts';
import { glide } from '../../support/scrolling.ts';

const { url, loader } = framedSite('second');
const TEN = 10;
const embed = `<div data-story="capitals"><iframe src="${url}?embed=1" title="A story"></iframe></div>`;

const browser = await sharedBrowser();
const embeds = Array(TEN).fill(embed).join('<p>Between two stories.</p>');
const host = await forThisFile(hostPages(() => ({ html: article(embeds + loader) })));

/** What a frame has done: messages that it heard, and animation frames that it asked for. */
interface Done {
  heard: number;
  frames: number;
}

const countWork = (frame: Frame) =>
  frame.evaluate(() => {
    const done = { heard: 0, frames: 0 };
    const { requestAnimationFrame } = window;
    Object.assign(window, {
      done,
      requestAnimationFrame: (work: FrameRequestCallback) => {
        done.frames++;
        return requestAnimationFrame(work);
      },
    });
    addEventListener('message', ({ source }) => {
      if (source === parent) done.heard++;
    });
  });
const workOf = (frames: readonly Frame[]) =>
  Promise.all(
    frames.map((frame) => frame.evaluate(() => (window as unknown as { done: Done }).done)),
  );

/** Scrolls the page until so many px of one of the stories are above the window's top. */
const scrollInto = (page: Page, at: number, px: number) =>
  page.evaluate(
    ({ at, px }) => {
      const box = document.querySelectorAll('[data-story]')[at]?.getBoundingClientRect();
      scrollBy({ top: (box?.top ?? 0) + px, behavior: 'instant' });
    },
    { at, px },
  );

/** px that a story is behind its host, which has scrolled it for a while. */
async function behind(page: Page, frame: Frame, at: number): Promise<number> {
  const top = await page.evaluate(
    (at) => document.querySelectorAll('[data-story]')[at]?.getBoundingClientRect().top ?? 0,
    at,
  );
  return Math.abs(-top - (await frame.evaluate(() => scrollY)));
}

/** Waits until nothing is done any more. */
async function atRest(frames: readonly Frame[]): Promise<Done[]> {
  let before: Done[] = [];
  const isStill = async () => {
    const last = before;
    before = await workOf(frames);
    return JSON.stringify(last) === JSON.stringify(before);
  };
  await expect.poll(isStill, { interval: 400, timeout: 20_000 }).toBe(true);
  return before;
}

/** Scrolls on by the wheel's way. @returns how many frames a second the page had */
async function rateOf(page: Page, cdp: CDPSession): Promise<number> {
  const height = () => page.evaluate(() => scrollY);
  const from = await height();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const look = (time: number) => {
      times.push(time);
      if ((window as unknown as { times: number[] }).times === times) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  // A gesture that begins while a frame is busy can be lost.
  const scrolled = async () => {
    await glide(cdp, 1500, 2500);
    return height();
  };
  await expect.poll(scrolled, { timeout: 20_000 }).toBeGreaterThan(from);
  return page.evaluate(() => {
    const { times } = window as unknown as { times: number[] };
    Object.assign(window, { times: [] });
    const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
    return Math.round(times.length / seconds);
  });
}

it('ten embeds, four times slowed down: while one is read the others hear nothing and ask for no frame', async () => {
  const { page, complaints, close } = await openEmbed(browser, host.url, undefined, {
    reducedMotion: 'reduce',
  });
  const inner = await Promise.all((await page.$$('iframe')).map((each) => each.contentFrame()));
  const frames = inner.filter((frame) => frame !== null);
  expect(frames.length).toBe(TEN);
  for (const frame of frames) {
    await frame.waitForSelector('html[data-embed="linked"]', { timeout: 30_000 });
    await countWork(frame);
  }
  const context = page.context();
  for (const side of [page, ...frames]) {
    const session = await context.newCDPSession(side);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  const cdp = await context.newCDPSession(page);
  // One with others before and behind it, and the last.
  for (const at of [4, TEN - 1]) {
    await scrollInto(page, at, 1000);
    const before = await atRest(frames);
    const rate = await rateOf(page, cdp);
    console.log(`ten embeds, in number ${at + 1}: ${rate} frames a second, slowed down four times`);
    const read = frames[at];
    if (!read) throw new Error('a frame was expected');
    await expect.poll(() => behind(page, read, at)).toBeLessThanOrEqual(1);
    expect(await read.evaluate(() => scrollY)).toBeGreaterThan(2000);
    const after = await workOf(frames);
    expect(after[at]?.heard).toBeGreaterThan(before[at]?.heard ?? 0);
    const others = (all: Done[]) => all.filter((_, i) => i !== at);
    expect(others(after)).toEqual(others(before));
  }
  expect(complaints).toEqual([]);
  await close();
});
