/** A reader's way by the Tab key. */
import type { Page } from 'playwright-core';

/** Presses Tab until the focus is on what is called so; throws where it never comes there. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
  for (let i = 0; i < 150; i++) {
    if ((await focused()).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to “${name}”`);
}
