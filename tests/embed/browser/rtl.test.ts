/** An embedded story that is written from right to left. */
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { article, guided, hostPages, openEmbed } from '../../support/host-page.ts';
import { expectInStep, scrollStory } from '../../support/in-step.ts';
import { sharedBrowser } from '../../support/pages.ts';
import { siteOf } from '../../support/site-of.ts';

const browser = await sharedBrowser();
const url = siteOf('persian').url.replace('127.0.0.1', 'localhost');
const iframe = `<iframe src="${url}?embed=1" title="A story"></iframe>`;
const host = await forThisFile(
  hostPages((path) => ({
    html:
      path === 'card'
        ? article(`<div class="card">${iframe}</div>`)
        : article(`<div data-story="x">${iframe}</div><script src="${url}embed.js"></script>`),
  })),
);

/** px that could be scrolled sideways, and px from each side of the frame to the foot's words. */
const sides = (frame: Frame) =>
  frame.evaluate(() => {
    const { scrollWidth, scrollLeft } = document.documentElement;
    const link = document.querySelector('.frame-foot a')?.getBoundingClientRect();
    const source = document.querySelector('.frame-foot span')?.getBoundingClientRect();
    return {
      over: scrollWidth - innerWidth,
      scrolled: scrollLeft,
      isLinkLeft: (link?.left ?? 0) < (source?.left ?? 0),
      isRtl: document.documentElement.dir === 'rtl',
    };
  });
const RIGHT = { over: 0, scrolled: 0, isLinkLeft: true, isRtl: true };

describe('a story in Persian in a page in English', () => {
  it('is scrolled by it, narrow and wide', async () => {
    const opened = await openEmbed(browser, host.url, 'linked', {
      viewport: { width: 360, height: 800 },
    });
    for (const width of [360, 1000]) {
      await opened.page.setViewportSize({ width, height: 800 });
      await expect.poll(() => opened.frame.evaluate(() => innerWidth)).toBe(Math.min(width, 640));
      // Both sides have had their say.
      await opened.page.waitForTimeout(900);
      for (const px of [1500, 2500]) {
        await scrollStory(opened, px);
        await expectInStep(opened, px);
      }
      expect(await sides(opened.frame), `${width} px`).toEqual(RIGHT);
    }
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('is a card in it', async () => {
    const { page, frame, complaints, close } = await openEmbed(
      browser,
      `${host.url}card`,
      'stepper',
    );
    await guided(frame);
    const first = await frame.locator('[data-current]').getAttribute('id');
    await frame.locator('[data-go="1"]').click();
    expect(await frame.locator('[data-current]').getAttribute('id')).not.toBe(first);
    await page.keyboard.press('ArrowRight');
    expect(await frame.locator('[data-current]').getAttribute('id')).toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await frame.locator('[data-current]').getAttribute('id')).not.toBe(first);
    expect(await sides(frame)).toEqual(RIGHT);
    expect(complaints).toEqual([]);
    await close();
  });
});
