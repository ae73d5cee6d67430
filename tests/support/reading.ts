/** Moves a reader through the page. */
import type { Page } from 'playwright-core';

/** Puts a step's beginning under the reading line, and waits until the page says so. */
export async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((step) => {
    const element = document.querySelector(`[data-step="${step}"]`);
    const top = (element?.getBoundingClientRect().top ?? 0) + scrollY;
    const pinned = document.querySelector('.pinned')?.getBoundingClientRect();
    const isBeside = (pinned?.left ?? 0) > 0;
    scrollTo({
      top: top - (isBeside ? innerHeight * 0.4 : innerHeight * 0.7),
      behavior: 'instant',
    });
  }, id);
  await page.waitForFunction(
    (step) => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep'] === step,
    id,
  );
}
