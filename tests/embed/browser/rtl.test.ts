/** An embedded story that is written from right to left. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../../src/site/serve.ts';
import { buildApart } from '../../support/build-apart.ts';
import { article, guided, hostPages, openEmbed, type Hosting } from '../../support/host-page.ts';
import { expectInStep, scrollStory } from '../../support/in-step.ts';
import { launch } from '../../support/pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'rtl-'));
let browser: Browser;
let site: Served;
let host: Hosting;

beforeAll(async () => {
  const story = JSON.parse(readFileSync('tests/fixtures/second-story.json', 'utf8')) as {
    story: { language: string };
  };
  story.story.language = 'fa';
  const file = join(folder, 'story.json');
  writeFileSync(file, JSON.stringify(story));
  await buildApart(file, join(folder, 'dist'));
  [browser, site] = await Promise.all([launch(), serve(join(folder, 'dist'), 0)]);
  const url = site.url.replace('127.0.0.1', 'localhost');
  const iframe = `<iframe src="${url}?embed=1" title="A story"></iframe>`;
  host = await hostPages((path) => ({
    html:
      path === 'card'
        ? article(`<div class="card">${iframe}</div>`)
        : article(`<div data-story="x">${iframe}</div><script src="${url}embed.js"></script>`),
  }));
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close(), host.close()]);
  rmSync(folder, { recursive: true });
});

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
  it.each([360, 1000])('is scrolled by it, %i px wide', async (width) => {
    const opened = await openEmbed(browser, host.url, 'linked', {
      viewport: { width, height: 800 },
    });
    for (const px of [1500, 2500]) {
      await scrollStory(opened, px);
      await expectInStep(opened, px);
    }
    expect(await sides(opened.frame)).toEqual(RIGHT);
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
