/** What axe-core says of a framed story, however it stands. */
import { expect, it } from 'vitest';
import { brokenRules } from '../../support/axe.ts';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { article, guided, hostPages, openEmbed } from '../../support/host-page.ts';
import { expectInStep, scrollStory } from '../../support/in-step.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader } = framedSite();

const iframe = (query: string) => `<iframe src="${url}?embed=1${query}" title="A story"></iframe>`;
const card = (query: string) => ({ html: article(`<div class="card">${iframe(query)}</div>`) });
const linked = (query: string) => ({
  html: article(`<div data-story="capitals">${iframe(query)}</div>${loader}`),
});

const browser = await sharedBrowser();
const host = await forThisFile(
  hostPages((path) => {
    const [state = '', theme = ''] = path.split('-');
    if (state === 'linked') return linked(`&theme=${theme}`);
    return card(`&theme=${theme}&state=${state}`);
  }),
);

it.each(['light', 'dark'])('a card has none, %s', async (theme) => {
  const viewport = { width: 400, height: 900 };
  const { frame, close } = await openEmbed(browser, `${host.url}stepper-${theme}`, 'stepper', {
    viewport,
  });
  await guided(frame);
  expect(await brokenRules(frame, ['html'])).toEqual([]);
  // Beside what is folded away, what is half seen: the sources of long texts.
  const long = frame.locator('.read-on:visible');
  for (let i = 0; i < 12 && (await long.count()) === 0; i++) {
    await frame.locator('[data-go="1"]:visible').first().click();
  }
  await long.waitFor();
  expect(await brokenRules(frame, ['html'])).toEqual([]);
  await long.click();
  expect(await frame.locator('[data-current] .sources a:visible').count()).toBeGreaterThan(0);
  await close();
});

it.each(['light', 'dark'])('a column has none, %s', async (theme) => {
  const { frame, close } = await openEmbed(browser, `${host.url}stacked-${theme}`, 'stacked');
  await frame.waitForSelector('[data-figure] svg');
  expect(await brokenRules(frame, ['html'])).toEqual([]);
  await close();
});

it.each(['light', 'dark'])('a story that its host scrolls has none, %s', async (theme) => {
  const opened = await openEmbed(browser, `${host.url}linked-${theme}`, 'linked', {
    isPatient: true,
  });
  await opened.frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  // axe-core reads the whole document each time, also what is not shown.
  await opened.frame.evaluate(() =>
    document.querySelectorAll('[data-still]').forEach((part) => part.remove()),
  );
  for (const px of [0, 4000]) {
    await scrollStory(opened, px);
    await expectInStep(opened, px);
    expect(await brokenRules(opened.frame, ['html'])).toEqual([]);
  }
  await opened.close();
});
