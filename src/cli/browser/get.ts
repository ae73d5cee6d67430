/** A Chromium for the tests and the benchmark: a pinned one, one that is on this machine, or the first that can be installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { CommandFailure } from '../../site/build-site.ts';

/** What the search depends on; tests pass another machine. */
export interface Machine {
  env: Record<string, string | undefined>;
  exists: (file: string) => boolean;
  /** @returns the pinned browser's path, as of `pinnedBrowser`; none where it is left out */
  pinned?: () => Promise<string | undefined>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where installers put it on systems whose PATH has no graphical programs. */
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

export const THIS_MACHINE: Machine = {
  env: process.env,
  exists: existsSync,
  pinned: pinnedBrowser,
};

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
  }).status === 0;

const PLAYWRIGHT = 'node_modules/playwright-core/cli.js';

/**
 * Unpacks the headless shell of @sparticuz/chromium, which the lock file pins, once.
 * A page costs half the processor time in it that it costs in a whole Chrome.
 * @returns its path; undefined where it does not run: it is made for Linux on x64
 */
async function pinnedBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: shell } = await import('@sparticuz/chromium');
  const unpack = async (folder: string): Promise<string | undefined> => {
    mkdirSync(folder, { recursive: true });
    const { TMPDIR } = process.env;
    // It unpacks to the system's folder for temporary files.
    process.env['TMPDIR'] = folder;
    const path = await shell.executablePath();
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    return run(path, ['--version'], 20) ? path : undefined;
  };
  const own = await unpack(resolve('node_modules/.cache/chromium'));
  if (own) return own;
  // Where the system lacks the libraries that it needs, it brings its own, but unpacks them for AWS Lambda alone.
  const folder = resolve('node_modules/.cache/chromium-libraries');
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  process.env['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib');
  process.env['FONTCONFIG_PATH'] ??= join(folder, 'fonts');
  return unpack(folder);
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
 * @returns the path of a whole browser, or else of the pinned one, or of one that had to be installed
 * @throws CommandFailure that says how to get one, where no way works
 */
export async function getBrowser(
  say: (line: string) => void,
  machine: Machine = THIS_MACHINE,
  runner: Run = run,
): Promise<string> {
  const there = findBrowser(machine) ?? (await machine.pinned?.());
  if (there) return there;
  for (const way of WAYS) {
    const got = await way.get(runner, machine);
    if (!got) continue;
    say(`No Chromium was found, so one was installed with ${way.name}: ${got}`);
    return got;
  }
  throw new CommandFailure(HOW_TO);
}

/**
 * @returns as `getBrowser`, but the pinned browser before any other that `CHROME_PATH` does not name:
 *   it is the same on each machine, and lighter
 */
export async function getTestBrowser(
  say: (line: string) => void,
  machine: Machine = THIS_MACHINE,
): Promise<string> {
  const pinned = machine.env['CHROME_PATH'] ? undefined : await machine.pinned?.();
  return pinned ?? getBrowser(say, machine);
}
