/** What axe-core says of a framed story, however it stands. */
import type { Frame } from 'playwright-core';
import { expect, it } from 'vitest';
import { untilStill } from '../../support/animations.ts';
import { brokenRules, COLOUR_RULES } from '../../support/axe.ts';
import { forThisFile } from '../../support/for-this-file.ts';
import { framedSite } from '../../support/framed-site.ts';
import { article, guided, hostPages, openEmbed, type HostPage } from '../../support/host-page.ts';
import { expectInStep, scrollStory } from '../../support/in-step.ts';
import { sharedBrowser } from '../../support/pages.ts';

const { url, loader } = framedSite();

const iframe = (query = '') => `<iframe src="${url}?embed=1${query}" title="A story"></iframe>`;
const PAGES: Record<string, HostPage> = {
  card: { html: article(`<div class="card">${iframe()}</div>`) },
  column: { html: article(`<div class="card">${iframe('&state=stacked')}</div>`) },
  linked: { html: article(`<div data-story="capitals">${iframe()}</div>${loader}`) },
};

const browser = await sharedBrowser();
const host = await forThisFile(hostPages((path) => PAGES[path]));

/** By each theme that a newsroom may ask for. */
async function expectNoFaults(frame: Frame): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await frame.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
    await untilStill(frame);
    expect(await brokenRules(frame, ['html'], theme === 'dark' ? COLOUR_RULES : undefined)).toEqual(
      [],
    );
  }
}

it('a card has none', async () => {
  const viewport = { width: 400, height: 900 };
  const { frame, close } = await openEmbed(browser, `${host.url}card`, 'stepper', { viewport });
  await guided(frame);
  await expectNoFaults(frame);
  // Beside what is folded away, what is half seen: the sources of long texts.
  const long = frame.locator('.read-on:visible');
  for (let i = 0; i < 12 && (await long.count()) === 0; i++) {
    await frame.locator('[data-go="1"]:visible').first().click();
  }
  await long.waitFor();
  await expectNoFaults(frame);
  await long.click();
  expect(await frame.locator('[data-current] .sources a:visible').count()).toBeGreaterThan(0);
  await close();
});

it('a column has none', async () => {
  const { frame, close } = await openEmbed(browser, `${host.url}column`, 'stacked');
  await frame.waitForSelector('[data-figure] svg');
  await expectNoFaults(frame);
  await close();
});

it('a story that its host scrolls has none', async () => {
  const opened = await openEmbed(browser, `${host.url}linked`, 'linked', { isPatient: true });
  await opened.frame.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  // axe-core reads the whole document each time, also what is not shown.
  await opened.frame.evaluate(() =>
    document.querySelectorAll('[data-still]').forEach((part) => part.remove()),
  );
  for (const px of [0, 4000]) {
    await scrollStory(opened, px);
    await expectInStep(opened, px);
    await expectNoFaults(opened.frame);
  }
  await opened.close();
});
