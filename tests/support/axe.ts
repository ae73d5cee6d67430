/** What axe-core finds wrong for people who read by ear or by keys. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { untilStill } from './animations.ts';

/** All that night changes is colours. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * @param include selectors of what is looked at, without the frames in it
 * @param runOnly the rules to look by; all of them, where it is not said
 * @returns each broken rule with its element
 */
export async function brokenRules(
  page: Page | Frame,
  include: string[],
  runOnly?: string[],
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([include, runOnly]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const rules = runOnly ? {} : { 'target-size': { enabled: true } };
      const options = { rules, iframes: false, ...(runOnly && { runOnly }) };
      const { violations } = await axe.run({ include }, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    [include, runOnly] as const,
  );
}

/**
 * @param include as of `brokenRules`
 * @returns each broken rule with its element: by every rule by day, and by those of colours by night
 */
export async function axeFaults(page: Page, include: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // What is half faded in has other colours.
    await untilStill(page);
    const only = colorScheme === 'light' ? undefined : COLOUR_RULES;
    const faults = await brokenRules(page, include, only);
    found.push(...faults.map((fault) => `${colorScheme} ${fault}`));
  }
  return found;
}
