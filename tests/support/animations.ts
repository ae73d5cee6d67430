/** What moves on a page. */
import type { Frame, Page } from 'playwright-core';

/** Notes, frame by frame, every animation in the graphics that lasts at all. */
export async function watchAnimations(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => {
      for (const animation of document.getAnimations()) {
        const { target } = animation.effect as KeyframeEffect;
        const duration = Number(animation.effect?.getComputedTiming().duration);
        if (!target?.closest('[data-graphic]') || animation.playState !== 'running') continue;
        if (duration > 0) seen.add(`${target.tagName} ${target.getAttribute('class')} ${duration}`);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
}

/** Waits until what moves by itself for a while has come to its end. */
export function untilStill(side: Page | Frame): Promise<unknown> {
  return (side as Page).evaluate(() => {
    const moves = document.getAnimations().filter(({ effect, timeline, playState }) => {
      const { endTime } = effect?.getComputedTiming() ?? {};
      const ends = timeline === document.timeline && Number.isFinite(Number(endTime));
      return ends && playState === 'running';
    });
    return Promise.allSettled(moves.map(({ finished }) => finished));
  });
}
