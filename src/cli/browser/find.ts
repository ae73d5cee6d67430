/** A Chromium that is on this machine already. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { CommandFailure } from '../../site/build-site.ts';

/** What the search looks at; the tests give it another machine. */
export interface Machine {
  env: Record<string, string | undefined>;
  exists: (file: string) => boolean;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where installers put it on systems that have no PATH for programs with windows. */
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

export const THIS_MACHINE: Machine = { env: process.env, exists: existsSync };

/**
 * @returns the browser's path: `CHROME_PATH`, one on the PATH, one in its usual
 *   place, Playwright's own; undefined where there is none
 * @throws CommandFailure where `CHROME_PATH` names nothing
 */
export function findBrowser({ env, exists }: Machine = THIS_MACHINE): string | undefined {
  const named = env['CHROME_PATH'];
  if (named) {
    if (exists(named)) return named;
    throw new CommandFailure(`CHROME_PATH is "${named}", but there is no such file.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...USUAL_PLACES, chromium.executablePath()].find(exists);
}
