import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** Frames are counted here: nothing else may run beside these. */
const TIMED = [
  'tests/embed/browser/linked.test.ts',
  'tests/browser/{map-flight,timeline-flight}.test.ts',
];

/** For all that opens built pages. */
const BROWSER = {
  environment: 'node',
  // A worker keeps its browser from file to file.
  isolate: false,
  globalSetup: ['tests/support/built-sites.ts'],
  // What a slow machine is late with is not wrong.
  expect: { poll: { timeout: 8000 } },
  testTimeout: 90_000,
  hookTimeout: 120_000,
};

/** Pure code in Node, components in jsdom, the built page as it lies in a folder, and a real browser. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Pages in browsers mostly wait: for images, for a reader to rest, for the next frame.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
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
          ...BROWSER,
          name: 'built',
          include: [
            'tests/built/**/*.test.ts',
            'tests/browser/**/*.test.ts',
            'tests/embed/browser/**/*.test.ts',
          ],
          exclude: TIMED,
        },
      },
      {
        test: {
          ...BROWSER,
          name: 'timed',
          include: TIMED,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
