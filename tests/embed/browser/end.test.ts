/** Where an embedded story ends, and where a card's text does. */
import { describe, expect, it } from 'vitest';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { article, guided, hostPages, openEmbed } from '../../support/host-page.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader, story, steps } = framedSite();
const [, second] = story.chapters;

const embed = (query = '') =>
  article(
    `<div data-story="capitals"><iframe src="${url}?embed=1${query}" title="A story"></iframe></div>${loader}`,
    '<style>main{max-width:none}</style>',
  );

const browser = await sharedBrowser();
const host = await forThisFile(
  hostPages((path) => ({
    html:
      path === 'card'
        ? article(`<div class="card"><iframe src="${url}?embed=1" title="A story"></iframe></div>`)
        : embed(path === 'chapter' ? `&chapter=${second?.id}` : ''),
  })),
);

describe('the end of an embedded story', () => {
  it.each([
    [360, 640, 'story'],
    [820, 900, 'story'],
    [820, 900, 'chapter'],
    [1440, 900, 'story'],
  ])('has its last step read and no empty panel, at %i × %i: %s', async (width, height, path) => {
    const { page, frame, close } = await openEmbed(browser, host.url + path, 'linked', {
      viewport: { width, height },
    });
    const own = steps.filter((id) => path === 'story' || id.startsWith(`${second?.id}/`));
    await page.evaluate(() => {
      const { bottom = 0 } = document.querySelector('[data-story]')?.getBoundingClientRect() ?? {};
      scrollBy({ top: bottom - innerHeight, behavior: 'instant' });
    });
    await expect
      .poll(() =>
        frame.evaluate(
          () => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep'],
        ),
      )
      .toBe(own.at(-1));
    const empty = await frame.evaluate((id) => {
      const foot = document.querySelector('.frame-foot')?.getBoundingClientRect().top ?? 0;
      return foot - (document.getElementById(id ?? '')?.getBoundingClientRect().bottom ?? 0);
    }, own.at(-1));
    expect(empty).toBeLessThan(height * (width < 960 ? 0.1 : 0.35));
    await close();
  });
});

describe('a card’s text that goes on', () => {
  it('fades out, and is whole when it is asked for', async () => {
    const { frame, close } = await openEmbed(browser, `${host.url}card`, 'stepper', {
      viewport: { width: 360, height: 900 },
    });
    const mask = () =>
      frame.evaluate(
        () => getComputedStyle(document.querySelector('#text') ?? document.body).maskImage,
      );
    await frame.waitForSelector('.read-on:visible');
    expect(await mask()).toContain('gradient');
    // The card is complete, and nothing moves under the pointer.
    await guided(frame);
    await frame.locator('.read-on').click();
    expect(await mask()).toBe('none');
    await close();
  });
});
