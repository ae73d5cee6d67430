import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** Pure code in Node, components in jsdom, the built page as it lies in a folder, and a real browser. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{page,components,built,browser,browsers}/**', 'tests/embed/browser/**'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['tests/{page,components}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'built',
          environment: 'node',
          include: [
            'tests/built/**/*.test.ts',
            'tests/browser/**/*.test.ts',
            'tests/embed/browser/**/*.test.ts',
          ],
          globalSetup: ['tests/support/built-sites.ts'],
          fileParallelism: false,
          // What a slow machine is late with is not wrong.
          expect: { poll: { timeout: 8000 } },
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
