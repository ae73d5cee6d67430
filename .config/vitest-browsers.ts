import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const asked = process.env['BROWSERS']?.split(' ') ?? [];

/** The embed and the page in browsers other than Chromium: those that `BROWSERS` names. A browser's folder is its own. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: [
      'tests/browsers/*.test.ts',
      ...asked.map((name) => `tests/browsers/${name}/*.test.ts`),
    ],
    globalSetup: ['tests/browsers/site.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
