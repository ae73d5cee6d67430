import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Machine } from '../../src/cli/browser/get.ts';
import { findFirefox, findWebkit, lacks } from '../../src/cli/browser/others.ts';

function machine(files: string[], env: Machine['env'] = { PATH: '/usr/bin' }): Machine {
  return { env, exists: (file) => files.includes(file) };
}

describe('Firefox', () => {
  it('is the one that FIREFOX_PATH names, or one on the PATH', () => {
    const env = { FIREFOX_PATH: '/opt/firefox', PATH: '/usr/bin' };
    const files = ['/opt/firefox', '/usr/bin/firefox-esr'];
    expect(findFirefox(machine(files, env)).firefox).toBe('/opt/firefox');
    expect(findFirefox(machine(files)).firefox).toBe('/usr/bin/firefox-esr');
  });

  it('is missed by its name, with the way to get it', () => {
    expect(lacks('firefox', machine([]))).toMatch(/^firefox: .*apt-get install firefox-esr/);
    // Another on the PATH is not the one that was named.
    const env = { FIREFOX_PATH: '/no/firefox', PATH: '/usr/bin' };
    const named = machine(['/usr/bin/firefox-esr'], env);
    expect(lacks('firefox', named)).toContain('/no/firefox');
  });
});

describe('WebKit', () => {
  const browser = '/usr/lib/some-linux-gnu/webkit2gtk-4.1/MiniBrowser';
  const parts = ['/usr/bin/WebKitWebDriver', browser, '/usr/bin/Xvfb'];
  const list = () => [browser];

  it('is its driver, its small browser and a screen', () => {
    expect(findWebkit(machine(parts), list)).toEqual({
      driver: '/usr/bin/WebKitWebDriver',
      browser,
      display: '/usr/bin/Xvfb',
    });
  });

  it.each(parts)('is missed where there is no %s', (part) => {
    const rest = machine(parts.filter((each) => each !== part));
    expect(() => findWebkit(rest, list)).toThrow(
      /^webkit: .*apt-get install webkit2gtk-driver xvfb/,
    );
  });
});

describe('npm run test:browsers', () => {
  /** On a machine where nothing is on the PATH. */
  function run(words: string[], firefox: string) {
    const env = { ...process.env, PATH: '', FIREFOX_PATH: firefox };
    const command = ['src/cli/run.mjs', 'test-browsers', ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { env });
    const [said, complaints] = [stdout, stderr].map((text) => String(text).trim().split('\n'));
    return { status, last: said?.at(-1), complaints };
  }
  const noWebkit =
    /^webkit: WebKitWebDriver was not found .*apt-get install webkit2gtk-driver xvfb/;
  const noFirefox = /^firefox: \/no\/firefox was not found .*apt-get install firefox-esr/;

  it('fails where a browser is missing, and says which and how to get it', () => {
    const { status, last, complaints } = run(['firefox'], '/no/firefox');
    expect(status).toBe(1);
    expect(complaints).toEqual([expect.stringMatching(noFirefox)]);
    expect(last).toBe('0 passed, 1 failed');
  });

  it('names each of those that are missing', () => {
    const { status, last, complaints } = run([], '/no/firefox');
    expect(status).toBe(1);
    expect(complaints).toEqual([expect.stringMatching(noFirefox), expect.stringMatching(noWebkit)]);
    expect(last).toBe('0 passed, 2 failed');
  });

  it('names them again behind what the tests of another say, and counts both', () => {
    // No test has such a name: the browser that is here is never opened.
    const { status, last, complaints } = run(['no-such-test'], process.execPath);
    expect(status).toBe(1);
    expect(complaints?.at(0)).toMatch(noWebkit);
    expect(complaints?.at(-1)).toMatch(noWebkit);
    expect(complaints?.length).toBeGreaterThan(1);
    expect(last).toBe('0 passed, 2 failed');
  });
});
