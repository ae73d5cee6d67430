/** A Chromium for the tests: one that is on this machine, or else the first that can be installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CommandFailure } from '../../site/build-site.ts';

/** What the search depends on; tests pass another machine. */
export interface Machine {
  env: Record<string, string | undefined>;
  exists: (file: string) => boolean;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where installers put it on systems whose PATH has no graphical programs. */
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

/** @returns whether the command succeeded within `seconds` */
export type Run = (command: string, args: string[], seconds: number, env?: object) => boolean;

/** One way to install a browser. */
interface Way {
  name: string;
  /** @returns the browser's path, or undefined where this way does not work here. */
  get: (run: Run, machine: Machine) => Promise<string | undefined>;
}

const run: Run = (command, args, seconds, env = {}) =>
  spawnSync(command, args, {
    stdio: 'ignore',
    timeout: seconds * 1000,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && command === 'npm',
  }).status === 0;

const PLAYWRIGHT = 'node_modules/playwright-core/cli.js';

const SPARTICUZ_FOLDER = resolve('node_modules/.cache/chromium');

/** @returns the path of the Chromium that @sparticuz/chromium unpacks; undefined where it cannot be unpacked */
async function sparticuzPath(): Promise<string | undefined> {
  const module = resolve(SPARTICUZ_FOLDER, 'node_modules/@sparticuz/chromium/build/esm/index.mjs');
  if (!existsSync(module)) return undefined;
  // It unpacks the libraries that Chromium needs only where it takes the machine for AWS Lambda.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  const { default: unpacker } = (await import(pathToFileURL(module).href)) as {
    default: { executablePath: () => Promise<string> };
  };
  return unpacker.executablePath();
}

const WAYS: readonly Way[] = [
  {
    name: 'Playwright',
    get: (run, machine) => {
      const timeouts = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' };
      const done = run(process.execPath, [PLAYWRIGHT, 'install', 'chromium'], 300, timeouts);
      return Promise.resolve(done ? findBrowser(machine) : undefined);
    },
  },
  {
    name: 'apt-get',
    get: (run, machine) => {
      const apt = asRoot(run, machine);
      const done =
        apt !== undefined &&
        run(apt[0], [...apt.slice(1), 'update'], 180) &&
        run(apt[0], [...apt.slice(1), 'install', '-y', 'chromium'], 600);
      return Promise.resolve(done ? findBrowser(machine) : undefined);
    },
  },
  {
    name: 'npm (@sparticuz/chromium)',
    get: async (run) => {
      const args = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--prefix'];
      const done = run('npm', [...args, SPARTICUZ_FOLDER, '@sparticuz/chromium@147.0.2'], 300);
      return done ? sparticuzPath() : undefined;
    },
  },
];

/** How this user may call apt-get; undefined where there is none or it is not allowed. */
function asRoot(run: Run, { exists }: Machine): [string, ...string[]] | undefined {
  if (!exists('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return run('sudo', ['-n', 'true'], 5) ? ['sudo', '-n', 'apt-get'] : undefined;
}

const HOW_TO = `No Chromium was found, and none could be installed. Do one of these:
  - install Chromium or Google Chrome with your system's packages;
  - npx playwright-core install chromium;
  - CHROME_PATH=/path/to/chrome npm test.`;

/**
 * @param say is called with a line that says what was installed
 * @returns the browser's path
 * @throws CommandFailure that says how to get one, where no way works
 */
export async function getBrowser(
  say: (line: string) => void,
  machine: Machine = THIS_MACHINE,
  runner: Run = run,
): Promise<string> {
  const found = findBrowser(machine);
  if (found) return found;
  for (const way of WAYS) {
    const got = await way.get(runner, machine);
    if (!got) continue;
    say(`No Chromium was found, so one was installed with ${way.name}: ${got}`);
    return got;
  }
  throw new CommandFailure(HOW_TO);
}
