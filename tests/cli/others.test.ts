import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Machine } from '../../src/cli/browser/find.ts';
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
    const named = machine([], { FIREFOX_PATH: '/no/firefox' });
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
  it('fails where a browser is missing, and says which', () => {
    const env = { ...process.env, FIREFOX_PATH: '/no/firefox' };
    const command = ['src/cli/run.mjs', 'test-browsers', 'firefox'];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { env });
    expect(status).toBe(1);
    expect(String(stderr)).toContain('firefox: there is no /no/firefox');
    expect(String(stdout).trim().split('\n').at(-1)).toBe('0 passed, 1 failed');
  });
});
