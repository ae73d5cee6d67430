/** What moves in the graphics. */
import type { Page } from 'playwright-core';

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
