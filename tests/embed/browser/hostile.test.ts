/** Pages that mean harm: an embed neither moves nor keeps what they say. */
import type { CDPSession, Frame, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readFromFrame, readFromHost } from '../../../src/embed/protocol.ts';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { article, hostPages, openEmbed, type HostPage } from '../../support/host-page.ts';
import { hostileMessages } from '../../support/hostile.ts';
import { expectInStep, placeOf, scrollStory } from '../../support/in-step.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader } = framedSite();
const embed = `<div data-story="capitals"><iframe src="${url}?embed=1" title="A story"></iframe></div>`;
const PAGES: Record<string, HostPage> = {
  one: { html: article(embed + '<iframe src="/stranger"></iframe>' + loader) },
  stranger: { html: '<!doctype html><title>A stranger</title>' },
};

/** Bytes; less than the messages themselves take. */
const KEPT = 500_000;

const browser = await sharedBrowser();
const host = await forThisFile(hostPages((path) => PAGES[path]));

/** Counts what moves on a side from now on: by scrolling, by another size, by another style. */
const watchMoves = (side: Page | Frame) =>
  (side as Page).evaluate(() => {
    const moves: string[] = [];
    Object.assign(window, { moves });
    for (const type of ['scroll', 'resize']) addEventListener(type, () => moves.push(type), true);
    new MutationObserver((all) => moves.push(...all.map(({ type }) => type))).observe(document, {
      attributeFilter: ['style', 'data-embed', 'data-current-step', 'title', 'src'],
      childList: true,
      subtree: true,
    });
  });
const movesOf = (side: Page | Frame) =>
  (side as Page).evaluate(() => (window as unknown as { moves: string[] }).moves);

/** Gives a side what it is to say. */
const give = (side: Page | Frame, words: Partial<Record<'toHost' | 'toFrame', unknown[]>>) =>
  (side as Page).evaluate((words) => void Object.assign(window, { words }), words);

/** Says all that a side was given. */
const say = (side: Page | Frame) =>
  (side as Page).evaluate(() => {
    const { words } = window as unknown as {
      words: Partial<Record<'toHost' | 'toFrame', unknown[]>>;
    };
    for (const each of words.toHost ?? []) top?.postMessage(each, '*');
    for (const each of words.toFrame ?? []) top?.frames[0]?.postMessage(each, '*');
  });

/** @returns bytes that a side's scripts hold when nothing is left to be thrown away */
async function heldBy(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

it('10,000 messages to each side, from a stranger in any form and from the other side in none, move nothing, throw nothing and are not kept', async () => {
  const opened = await openEmbed(browser, `${host.url}one`, 'linked');
  const { page, frame, complaints, close } = opened;
  await frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  await scrollStory(opened, 3000);
  await expectInStep(opened, 3000);
  // The graphics come to rest.
  await page.waitForTimeout(1500);
  const before = await placeOf(opened);
  const stranger = page.frames().find((each) => each.url().endsWith('/stranger'));
  if (!stranger) throw new Error('a stranger was expected');
  const all = hostileMessages(10_000);
  // What is right in form moves the story, where it comes from the other side.
  const toFrame = all.filter((each) => !readFromHost(each));
  const toHost = all.filter((each) => !readFromFrame(each));
  await give(stranger, { toHost: all, toFrame: all });
  await give(page, { toFrame });
  await give(frame, { toHost });
  const flood = async () => {
    for (const side of [stranger, page, frame]) await say(side);
    // Messages are heard in turn: after these, all the others were.
    for (const side of [page, frame]) {
      await (side as Page).evaluate(
        () => new Promise((heard) => ((onmessage = heard), postMessage('last', '*'))),
      );
    }
  };
  for (const side of [page, frame]) await watchMoves(side);
  const context = page.context();
  const sessions = [await context.newCDPSession(page), await context.newCDPSession(frame)];
  const held = () => Promise.all(sessions.map(heldBy));
  // What is made at the first time is kept for the next.
  await flood();
  const once = await held();
  await flood();
  const grown = (await held()).map((bytes, i) => bytes - (once[i] ?? 0));
  console.log(`after 10,000 more messages: ${grown.join(' and ')} bytes more on the two sides`);
  expect(Math.max(...grown)).toBeLessThan(KEPT);

  expect(await movesOf(page)).toEqual([]);
  expect(await movesOf(frame)).toEqual([]);
  expect(await placeOf(opened)).toEqual(before);
  await scrollStory(opened, 4000);
  await expectInStep(opened, 4000);
  expect(complaints).toEqual([]);
  await close();
});
