/** The graphics as the build drew them, before the browser has measured. */
import { expect, it } from 'vitest';
import { openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';

const site = siteOf('main');

const browser = await sharedBrowser();

it.each([390, 680, 820, 1440])('has names of about their size, %i px wide', async (width) => {
  const { page, close } = await openPage(browser, site.url, {
    viewport: { width, height: 1000 },
    javaScriptEnabled: false,
  });
  for (const graphic of ['map', 'timeline']) {
    const texts = page.locator(`.pinned [data-graphic="${graphic}"] svg text:visible`);
    const scales = await texts.evaluateAll((all) =>
      all.map((text) => (text as SVGGraphicsElement).getScreenCTM()?.a ?? 0),
    );
    expect(scales.length, graphic).toBeGreaterThan(0);
    expect(Math.max(...scales), graphic).toBeLessThan(1.45);
    expect(Math.min(...scales), graphic).toBeGreaterThan(0.7);
  }
  await close();
});
