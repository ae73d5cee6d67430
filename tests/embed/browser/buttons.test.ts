/** A card's buttons: no press of theirs is lost, however early it comes and however fast the next one follows. */
import type { Frame, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { guided, hostPages, openEmbed } from '../../support/host-page.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, steps } = framedSite('second');
/** As wide as its window. */
const CARD = `<style>body { margin: 0 } iframe { width: 100%; height: 720px; border: 0 }</style>
<iframe src="${url}?embed=1" title="A story"></iframe>`;

const browser = await sharedBrowser();
const host = await forThisFile(hostPages(() => ({ html: CARD })));

const current = (frame: Frame) => frame.locator('[data-current]').getAttribute('id');
const placesOf = (frame: Frame) =>
  frame.locator('[data-go]').evaluateAll((all) =>
    all.map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return [left, top, width, height];
    }),
  );

/**
 * Presses on and back without a pause.
 * @returns what stops it, and says by how many steps each press led that did not lead by one
 */
async function pressOnAndBack(frame: Frame): Promise<() => Promise<number[]>> {
  await frame.evaluate(() => {
    const wrong: number[] = [];
    Object.assign(window, { wrong });
    const all = [...document.querySelectorAll('[data-step]')];
    const at = () => all.findIndex((step) => step.hasAttribute('data-current'));
    const ways = [1, -1].map((by) => document.querySelector<HTMLElement>(`[data-go="${by}"]`));
    const press = (by: number) => {
      const before = at();
      ways[by === 1 ? 0 : 1]?.click();
      const way = at() - before;
      if (way !== by) wrong.push(way);
    };
    const pair = () => {
      press(1);
      setTimeout(() => {
        press(-1);
        if (!('over' in window)) setTimeout(pair);
        else Object.assign(window, { ended: true });
      });
    };
    pair();
  });
  return async () => {
    await frame.evaluate(() => void Object.assign(window, { over: true }));
    await frame.waitForFunction(() => 'ended' in window);
    return frame.evaluate(() => (window as unknown as { wrong: number[] }).wrong);
  };
}

describe('the buttons of a card', () => {
  it('stay where they are from step to step, in windows of all widths', async () => {
    const { page, frame, close } = await openEmbed(browser, host.url, 'stepper', {
      viewport: { width: 320, height: 900 },
    });
    await guided(frame);
    for (const width of [320, 640, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
      // From where the last way has led.
      const by = width === 640 ? -1 : 1;
      const way = by === 1 ? steps : [...steps].reverse();
      const { x = 0, y = 0 } = (await frame.locator(`[data-go="${by}"]`).boundingBox()) ?? {};
      const places = await placesOf(frame);
      for (const step of way.slice(1)) {
        await page.mouse.click(x + 5, y + 5);
        expect(await current(frame)).toBe(step);
        expect(await placesOf(frame), `${width} px: ${step}`).toEqual(places);
      }
    }
    await close();
  });

  it('answer before the guide is there, and once each when it is', async () => {
    const held: Route[] = [];
    const { page, frame, close } = await openEmbed(browser, host.url, undefined);
    // The guide of the first load is not among those that are held.
    await guided(frame);
    await page.route(/\/guide-.*\.js/, (route) => void held.push(route));
    await frame.goto(frame.url());
    // Nobody presses what is not seen yet.
    await frame.waitForSelector('html[data-embed="stepper"]:not([data-greeting])');
    await expect.poll(() => held.length).toBe(1);
    const entries = await page.evaluate(() => history.length);
    // They still look as if they led nowhere: so a reader may press, and a driver would wait.
    const press = (by: number) => frame.locator(`[data-go="${by}"]`).click({ force: true });
    await press(-1);
    expect(await current(frame)).toBe(steps[0]);
    await press(1);
    await press(1);
    expect(await current(frame)).toBe(steps[2]);
    await press(-1);
    expect(await current(frame)).toBe(steps[1]);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    const wrong = await pressOnAndBack(frame);
    await held[0]?.continue();
    await guided(frame);
    expect(await wrong()).toEqual([]);
    await press(1);
    expect(await current(frame)).toBe(steps[2]);
    await close();
  });
});
