/** A page that embeds its story again and again: what a new page would do, without loading the story anew. */
import type { Frame, Page } from 'playwright-core';
import type { Embedded } from './host-page.ts';

/** Has the page destroy its embeds, and look at its top; the frame stays, as a card. */
export async function leave({ page, frame }: Embedded): Promise<void> {
  await page.evaluate(() => {
    window.storyEmbed?.destroy();
    for (const scroller of [document.scrollingElement, document.querySelector('.app')]) {
      scroller?.scrollTo({ top: 0, behavior: 'instant' });
    }
  });
  await frame.waitForSelector('html[data-embed="stepper"]');
}

/** Forgets what has moved by itself up to now, once it has been noted. */
const forgetShifts = (side: Page | Frame) =>
  (side as Page).evaluate(
    () =>
      new Promise<void>((done) => {
        const forget = () => {
          (window as unknown as { shifts: string[] }).shifts.length = 0;
          done();
        };
        // Noted after the frame that shows it; a frame out of sight shows none.
        setTimeout(forget, 80);
      }),
  );

/**
 * Runs the host's script in a page that was left, as in one that comes with it. Of what moves by itself from then on,
 * that on the page is noted, and that in the frame once it is linked: what was a card in sight becomes a story.
 * Scripts that ran before let go of this embed, but would each open one that the page adds later.
 */
export async function embedAgain({ page, frame }: Embedded): Promise<void> {
  await forgetShifts(page);
  await page.evaluate(async () => {
    delete window.storyEmbed;
    const { src } = document.querySelector<HTMLScriptElement>('script[src$="embed.js"]') ?? {};
    await new Promise((loaded) => {
      const script = document.createElement('script');
      document.head.append(Object.assign(script, { src, onload: loaded }));
    });
  });
  await frame.waitForSelector('html[data-embed="linked"]');
  await forgetShifts(frame);
}
