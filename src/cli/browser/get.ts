/** A Chromium for the tests: one that is there, or else the first that can be got. */
import { spawnSync } from 'node:child_process';
import { CommandFailure } from '../../site/build-site.ts';
import { findBrowser, THIS_MACHINE, type Machine } from './find.ts';
import { SPARTICUZ_FOLDER, sparticuzPath } from './sparticuz.ts';

/** @returns whether the command ran and succeeded within `seconds`. */
export type Run = (command: string, args: string[], seconds: number, env?: object) => boolean;

/** One way to get a browser. */
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

const WAYS: readonly Way[] = [
  {
    name: 'Playwright',
    get: (run, machine) => {
      const patience = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' };
      const done = run(process.execPath, [PLAYWRIGHT, 'install', 'chromium'], 300, patience);
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
 * @param say is told in one line what was done
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
