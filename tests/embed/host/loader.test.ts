/** The one file that newsrooms take. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeLoader } from '../../../src/site/bundles.ts';

let script: string;
beforeAll(async () => {
  ({ code: script } = await makeLoader());
});

describe('the loader', () => {
  it('weighs at most 3 kB as it is sent', () => {
    const bytes = gzipSync(script).length;
    console.log(`embed.js: ${bytes} bytes`);
    expect(bytes).toBeLessThanOrEqual(3000);
  });

  it('writes no markup, runs no text, stores nothing and asks no host', () => {
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(/,
    );
    expect(script).not.toMatch(
      /cookie|localStorage|sessionStorage|indexedDB|fetch\(|XMLHttpRequest|sendBeacon/,
    );
  });

  it('is a plain script in the language of 2019', () => {
    expect(script).not.toMatch(/\?\.[a-z[(]|\?\?|^import |^export /m);
    expect(() => new Function(script)).not.toThrow();
  });
});
