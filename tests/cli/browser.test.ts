import { describe, expect, it } from 'vitest';
import {
  findBrowser,
  getBrowser,
  getTestBrowser,
  type Machine,
  type Run,
} from '../../src/cli/browser/get.ts';

function machine(files: string[], env: Machine['env'] = { PATH: '/usr/bin' }): Machine {
  const pinned = () => Promise.resolve(files.find((file) => file.endsWith('shell')));
  return { env, exists: (file) => files.includes(file), pinned };
}

const NOTHING = machine([]);

describe('findBrowser', () => {
  it('takes the one that CHROME_PATH names', () => {
    const env = { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' };
    expect(findBrowser(machine(['/opt/chrome', '/usr/bin/chromium'], env))).toBe('/opt/chrome');
  });

  it('says so when CHROME_PATH names nothing', () => {
    expect(() => findBrowser(machine([], { CHROME_PATH: '/no/chrome' }))).toThrow('/no/chrome');
  });

  it('looks along the PATH', () => {
    expect(findBrowser(machine(['/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
  });

  it('finds nothing on a machine without one', () => {
    expect(findBrowser(NOTHING)).toBeUndefined();
  });
});

describe('getBrowser', () => {
  it('asks nobody where there is a browser', async () => {
    const never: Run = () => {
      throw new Error('nothing should be run');
    };
    const path = await getBrowser(() => undefined, machine(['/usr/bin/chromium']), never);
    expect(path).toBe('/usr/bin/chromium');
  });

  it('goes on to Debian’s package when the download fails, and says so in one line', async () => {
    const files = ['/usr/bin/apt-get'];
    const lines: string[] = [];
    const run: Run = (command, args) => {
      if (args.includes('chromium') && command !== process.execPath)
        files.push('/usr/bin/chromium');
      return command !== process.execPath;
    };
    const path = await getBrowser((line) => lines.push(line), machine(files), run);
    expect(path).toBe('/usr/bin/chromium');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('apt-get');
  });

  it('fails where no way works, and says how to get one', async () => {
    const promise = getBrowser(
      () => undefined,
      NOTHING,
      () => false,
    );
    await expect(promise).rejects.toThrow(/CHROME_PATH=/);
  });
});

describe('getTestBrowser', () => {
  const SHELL = '/cache/shell';
  const CHROME = '/usr/bin/chromium';
  const silent = () => undefined;

  it('takes the pinned one, or what CHROME_PATH names, or the one that is there', async () => {
    const named = machine([SHELL, '/opt/chrome'], { CHROME_PATH: '/opt/chrome' });
    expect(await getTestBrowser(silent, machine([SHELL, CHROME]))).toBe(SHELL);
    expect(await getTestBrowser(silent, named)).toBe('/opt/chrome');
    expect(await getTestBrowser(silent, machine([CHROME]))).toBe(CHROME);
  });

  it('leaves the benchmark a whole browser where there is one', async () => {
    expect(await getBrowser(silent, machine([SHELL, CHROME]))).toBe(CHROME);
    expect(await getBrowser(silent, machine([SHELL]))).toBe(SHELL);
  });
});
