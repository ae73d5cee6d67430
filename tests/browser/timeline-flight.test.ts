/** How the timeline moves from step to step. */
import { expect, it } from 'vitest';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';

const browser = await sharedBrowser();

const TIMELINE = '.pinned [data-graphic="timeline"]';

it('moves the marks over many frames when the window changes', async () => {
  const { page, close } = await openPage(browser, siteOf('main').url, {
    reducedMotion: 'no-preference',
  });
  await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  await goTo(page, 'thirty-years/paper');
  await page.waitForTimeout(1200);
  await page.evaluate((timeline) => {
    const places = new Set<number>();
    Object.assign(window, { places });
    const look = () => {
      const mark = document.querySelector(`${timeline} [data-event="partnership-for-peace"]`);
      if (mark) places.add(Math.round(mark.getBoundingClientRect().x));
      requestAnimationFrame(look);
    };
    look();
  }, TIMELINE);
  await goTo(page, 'thirty-years/thirtieth-year');
  await page.waitForTimeout(1200);
  const places = await page.evaluate(
    () => (window as unknown as { places: Set<number> }).places.size,
  );
  expect(places).toBeGreaterThan(4);
  await close();
});
