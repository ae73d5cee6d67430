import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The embed and the page in browsers other than Chromium: those that `BROWSERS` names. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/browsers/**/*.test.ts'],
    globalSetup: ['tests/browsers/site.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
